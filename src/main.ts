import './styles/tokens.css';
import './styles/base.css';
import './styles/pieces.css';
import { mount } from 'svelte';
import catalog from 'virtual:content/catalog';
import { chunks, modules, translations } from 'virtual:content/loaders';
import { App } from '#state/app.svelte.ts';
import { addedItem } from '#state/added-items.ts';
import { ContentStore } from '#state/content-store.ts';
import { Router } from '#state/router.svelte.ts';
import { StudyDatabase } from '#storage/database.ts';
import { asSaveError } from '#storage/save-error.ts';
import Root from '#ui/App.svelte';
import StartTrouble from '#ui/StartTrouble.svelte';
import { preferredLanguage, useLanguage } from '#ui/messages/messages.svelte.ts';

/** The one place that wires rooms together. */
async function start(target: HTMLElement): Promise<void> {
	const db = new StudyDatabase({ onStale: () => (app.stale = true) });
	const content = new ContentStore({
		catalog,
		chunks,
		modules,
		translations,
		outline: () => import('virtual:content/outline'),
		cards: () => import('virtual:content/cards'),
		glossary: () => import('virtual:content/glossary'),
		added: (id) => addedItem(db, id)
	});
	const app = new App({
		db,
		content,
		router: new Router(location, window),
		now: () => Date.now(),
		utcOffset: () => -new Date().getTimezoneOffset(),
		ticks: () => performance.now(),
		valueTable: async (patient) => (await import('./value-table-client.ts')).valueTable(patient)
	});
	try {
		await app.open();
		const language = app.settings.language ?? preferredLanguage(navigator.languages);
		await Promise.all([useLanguage(language), app.showContentIn(language)]);
	} catch (cause) {
		await useLanguage(preferredLanguage(navigator.languages)).catch(() => undefined); // English is on board
		target.replaceChildren();
		mount(StartTrouble, { target, props: { newer: db.stale } });
		if (!asSaveError(cause, db.stale)) throw cause; // a mistake of ours must surface
		return;
	}
	target.replaceChildren();
	mount(Root, { target, props: { app } });
	// What is not needed to study waits until the first screen stands.
	setTimeout(
		() =>
			void import('./service-worker-client.ts').then(({ watchForUpdates }) => watchForUpdates(app)),
		1500
	);
	setTimeout(
		() => void import('#storage/seal.ts').then(({ sealOldEvents }) => sealOldEvents(db)),
		5000
	);
}

const target = document.getElementById('app');
if (target) void start(target);
