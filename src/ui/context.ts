import { createContext } from 'svelte';
import type { App } from '#state/app.svelte.ts';

/** The app's shared state, set once at the root. */
export const [getApp, setApp] = createContext<App>();
