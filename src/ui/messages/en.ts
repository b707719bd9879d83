/**
 * Every word the interface says, in English. `es.ts` has the same shape; the types hold it complete.
 * Plain language, "you", present tense; "not yet", never "failed".
 */

import { n } from './count.ts';

export const en = {
	appName: 'Alongside',
	loading: 'Loading…',
	skipToContent: 'Skip to content',
	close: 'Close',
	back: 'Back',
	undo: 'Undo',
	percent: (percent: number) => `${percent}%`,
	nav: {
		label: 'Main',
		today: 'Today',
		learn: 'Learn',
		practice: 'Practice',
		progress: 'Progress',
		more: 'More'
	},
	crisis: {
		open: 'Crisis help',
		title: 'Help right now',
		intro:
			'If you or someone near you is in danger or thinking about suicide, you do not have to handle it alone.',
		call: 'Call or text 988',
		callDetail:
			'Suicide and Crisis Lifeline, United States. Day and night, free. For yourself or out of concern for someone else. Veterans: press 1. Spanish: press 2.',
		chat: 'Chat: 988lifeline.org (needs a network)',
		emergency: 'Immediate danger: call 911',
		elsewhere: 'Outside the United States, call your local emergency number.'
	},
	shortcuts: {
		title: 'Keyboard shortcuts',
		reveal: 'Show the answer, check, go on',
		grade: 'Grade: again, hard, good, easy',
		choose: 'Choose an option',
		undo: 'Undo the last answer',
		flag: 'Flag',
		note: 'Write a note',
		skip: 'Skip for now',
		why: 'Why this now?',
		search: 'Search',
		help: 'This list',
		examNextPrevious: 'In a simulation: next, previous question',
		examClear: 'In a simulation: clear the answer',
		examStrike: 'In a simulation: strike out an option',
		examReview: 'In a simulation: review page',
		sureness: 'In a quiz or simulation: sure, think so, guess'
	},
	today: {
		title: 'Today',
		welcomeTitle: 'Welcome',
		welcome:
			'Study for peer specialist certification at your own pace. No account; everything stays on this device. Start when you like, stop when you like.',
		study: (minutes: number) => `Study, about ${n(minutes, 'minute', 'minutes')}`,
		keepGoing: (minutes: number) => `Go on, about ${n(minutes, 'minute', 'minutes')}`,
		consists: (due: number, fresh: number) =>
			due === 0
				? `${n(fresh, 'new card', 'new cards')}.`
				: fresh === 0
					? `${n(due, 'card', 'cards')} about to slip from memory.`
					: `${n(due, 'card', 'cards')} about to slip from memory, and ${n(fresh, 'new one', 'new ones')}.`,
		doneToday: (answers: number) => `Today so far: ${n(answers, 'answer', 'answers')}.`,
		spentTitle: 'That is your time for today',
		spent: (count: number) =>
			`${n(count, 'card', 'cards')} can wait and will be spread over the next days. Stop here, or go on if you like.`,
		nothingTitle: 'Nothing needs you today',
		nothing:
			'What you have learned is holding. You can leave it there, or do a little more if you feel like it.',
		nothingNew: 'You have met every card there is. They come back when it is time.',
		tomorrow: (count: number) =>
			count === 0 ? 'Nothing is due tomorrow.' : `Tomorrow: ${n(count, 'card', 'cards')}.`,
		moreNew: (count: number) => `Learn ${n(count, 'more new card', 'more new cards')}`,
		ahead: (count: number) => `Look again early at ${n(count, 'card', 'cards')}`,
		practise: 'Try a practice quiz',
		read: 'Read a module',
		backlogTitle: 'Welcome back',
		backlog:
			'Some cards waited for you. We start with the ones you are most likely to still know and spread the rest over the next days. There is no hurry.',
		readNext: 'Read next',
		haveDate: 'I have an exam date'
	},
	study: {
		strike: (option: string) => `Strike out: ${option}`,
		unstrike: (option: string) => `Bring back: ${option}`,
		title: 'Study',
		leave: 'Leave',
		progress: (done: number, left: number) => `${done} done, ${left} to go`,
		progressLabel: 'Cards of this session',
		scenario: 'Situation',
		showAnswer: 'Show answer',
		check: 'Check',
		next: 'Next',
		answer: 'Answer',
		yourAnswer: 'Your answer (you may leave it empty)',
		typed: 'You wrote',
		same: 'That is it.',
		close: 'That is it, but for a slip of the keyboard.',
		different: 'Compare it with the answer below.',
		grades: { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' },
		gradeLabel: 'How well did you know it?',
		comesBack: 'comes back',
		guessed: 'I guessed',
		wasEasy: 'It was easy',
		guessedHint: 'Counts as right, and comes back sooner.',
		right: 'Yes',
		notYet: 'Not yet',
		chooseOne: 'Choose one',
		chooseSeveral: 'Choose all that apply',
		orderLegend: 'Put these in order: drag them, or use the arrows',
		matchLegend: 'Choose what belongs to each',
		matchNone: 'Choose…',
		moveUp: (step: string) => `Move up: ${step}`,
		moveDown: (step: string) => `Move down: ${step}`,
		moved: (step: string, place: number, count: number) => `${step}: now ${place} of ${count}`,
		place: (place: number) => `${place}.`,
		keyIs: 'Best answer',
		chosen: 'You chose this',
		missedKey: 'Also a best answer',
		why: 'Why',
		rightOrder: 'The order that fits',
		explanation: 'In short',
		hint: 'Show a hint',
		nextHint: 'Show another hint',
		readSection: 'Read:',
		actions: 'More for this card',
		flag: 'Flag',
		flagged: 'Flagged',
		note: 'Note',
		noteTitle: 'Your private note',
		noteHelp: 'Stays on this device.',
		skip: 'Skip for now',
		suspend: 'Set aside',
		suspended: 'Set aside. It will not be asked until you bring it back in Settings.',
		skipped: 'Skipped; it comes at the end.',
		about: (topics: string) => `This question is about ${topics}. You can leave it for later.`,
		notNow: 'Not now',
		hardTopics: {
			suicide: 'suicide',
			overdose: 'overdose',
			abuse: 'abuse or neglect',
			restraint: 'restraint',
			violence: 'violence',
			death: 'death'
		},
		undone: 'Taken back.',
		nothingToUndo: 'Nothing to take back today.',
		whyNow: 'Why this now?',
		whyNew: 'New: you have not met this card yet.',
		whyAgain: 'You asked to see it again today.',
		whyDue: (percent: number, days: number) =>
			`Slipping: about ${percent}% chance that you still know it, ${n(days, 'day', 'days')} after you last saw it.`,
		whyEarly: (percent: number) =>
			`You asked to look early: about ${percent}% chance that you know it now.`,
		whyExam: {
			new: (left: number, asked: number) =>
				`New: without a look you would have a chance of about ${left}% on the day; with it, about ${asked}%.`,
			refresh: (today: number, left: number, asked: number) =>
				`Slipping: ${today}% now. On the day about ${left}% if you leave it, ${asked}% if you look today.`,
			last: (left: number, asked: number) =>
				`Last look before the exam: on the day about ${left}% without it, ${asked}% with it.`
		},
		leech: 'This one keeps slipping. Reading its section may help more than another try.',
		changedElsewhere: 'This card was just answered in another tab, so here it is as it stands now.',
		blank: 'gap',
		cardReverse: 'Which question does this answer?'
	},
	due: {
		today: 'later today',
		tomorrow: 'tomorrow',
		days: (days: number) => `in ${n(days, 'day', 'days')}`,
		months: (months: number) => `in ${n(months, 'month', 'months')}`,
		years: (years: number) => `in ${years} years`
	},
	summary: {
		title: 'That is enough for now',
		answers: (count: number, minutes: number) =>
			`${n(count, 'answer', 'answers')} in about ${n(minutes, 'minute', 'minutes')}.`,
		known: (count: number, total: number) => `You knew ${count} of ${total}.`,
		again: 'Worth another look',
		againNone: 'Nothing came back as “again”.',
		toToday: 'Back to Today'
	},
	learn: {
		title: 'Learn',
		intro: 'Short modules you can read in any order.',
		minutes: (count: number) => `${n(count, 'minute', 'minutes')} to read`,
		sectionsRead: (read: number, total: number) =>
			read === 0
				? n(total, 'section', 'sections')
				: read === total
					? 'All sections read'
					: `${read} of ${n(total, 'section', 'sections')} read`,
		contents: 'On this page',
		markRead: 'Mark as read',
		isRead: 'Read',
		reflect: 'For yourself',
		reflectHelp: 'Private: stays on this device.',
		reflectLabel: 'Your thoughts',
		saved: 'Saved.',
		check: 'Check yourself',
		checkGone: 'This question is no longer part of the bank.',
		practise: 'Practise this module',
		sources: 'Sources',
		reviewed: (date: string) => `Last reviewed ${date}`,
		notFound: 'There is no such module.',
		glossary: 'Glossary',
		/** Where content falls back to the language it was written in. */
		partInEnglish: 'This part is in English for now.',
		inEnglish: 'in English',
		extent: (modules: number, ofModules: number, items: number, ofItems: number) =>
			`In Spanish there are ${modules} of ${ofModules} modules, ${items} of ${ofItems} questions, and the glossary. The rest appears in English.`,
		alert: {
			note: 'Note',
			tip: 'Key idea',
			important: 'Important',
			warning: 'Take care',
			caution: 'Take care'
		}
	},
	search: {
		title: 'Search',
		label: 'Search modules, questions and glossary',
		placeholder: 'For example: gatekeeper',
		none: (query: string) => `Nothing found for “${query}”. Try a shorter or different word.`,
		results: (count: number) => n(count, 'result', 'results'),
		module: 'Module',
		item: 'Question',
		term: 'Glossary'
	},
	practice: {
		title: 'Practice',
		intro: 'A quiz from what you pick. Works offline, and every answer helps your study plan.',
		/** Groups of the filter. */
		groups: {
			banks: 'Modules',
			concepts: 'Topics',
			domains: 'Exam domains',
			difficulties: 'Difficulty',
			types: 'Kind of question',
			states: 'Where you stand',
			packs: 'Question packs'
		},
		noneIsAll: 'Nothing picked in a group means all of it.',
		picked: (count: number) => `${count} picked`,
		difficulties: { '1': 'Easier', '2': 'In between', '3': 'Harder' },
		types: {
			single: 'Choose one',
			multiple: 'Choose several',
			truefalse: 'True or false',
			order: 'Put in order',
			match: 'Match pairs',
			short: 'Write the answer'
		},
		states: {
			unseen: 'Never seen',
			missed: 'Missed last time',
			overconfident: 'Missed although sure',
			due: 'Due for a look',
			flagged: 'Flagged'
		},
		count: 'How many',
		all: (count: number) => `All (${count})`,
		fits: (count: number) => n(count, 'question fits', 'questions fit'),
		nothingFits: 'No question fits all of this.',
		loosen: (group: string, count: number) =>
			`Clear “${group}” (${n(count, 'question', 'questions')})`,
		clear: 'Clear filters',
		kept: (count: number) =>
			`${n(count, 'question that fits is', 'questions that fit are')} kept back, so that your first exam simulation measures what you have not seen.`,
		useKept: 'Use the questions kept for exam simulations, too',
		feedback: 'Feedback',
		feedbackNow: 'After each question',
		feedbackEnd: 'At the end',
		clock: 'Clock',
		clockOff: 'No clock',
		clockPace: (minutes: number) => `Exam pace (${n(minutes, 'minute', 'minutes')})`,
		clockOwn: 'My own time',
		clockMinutes: 'Minutes',
		pauses: 'The clock may pause',
		pausesHelp: 'The clock stands still while you pause, are away, or read why an answer fits.',
		noPausesHelp: 'The clock runs on, also while the app is closed, as in an exam room.',
		confidence: 'Ask how sure I am',
		start: 'Start',
		sets: 'Saved choices',
		saveSet: 'Save this choice',
		setName: 'Name',
		save: 'Save',
		editSets: 'Rename or delete',
		editDone: 'Done',
		renameSet: (name: string) => `Name of “${name}”`,
		deleteSet: (name: string) => `Delete “${name}”`,
		delete: 'Delete',
		setNotice: {
			saved: (name: string) => `“${name}” is saved.`,
			renamed: (name: string) => `It is called “${name}” now.`,
			deleted: (name: string) => `“${name}” is deleted.`,
			restored: () => 'Taken back.',
			full: () => 'There is no room for more saved choices. Delete one first.'
		},
		resume: (done: number, total: number) => `Go on with your quiz (${done} of ${total} answered)`,
		question: (place: number, total: number) => `Question ${place} of ${total}`,
		sureness: 'How sure are you? (optional)',
		levels: { sure: 'Sure', think: 'Think so', guess: 'Guess' },
		partly: (points: string) => `Partly: ${points} of 1 point`,
		timeLeft: 'Time left',
		minutesLeft: (minutes: number) => `${n(minutes, 'minute', 'minutes')} left.`,
		hide: 'Hide',
		hideClock: 'Hide the clock',
		showClock: 'Show the clock',
		pause: 'Pause',
		paused: 'Paused',
		pausedText: 'The clock stands still. Take the time you need.',
		goOn: 'Go on',
		timeUp: 'The time is up. Everything you answered is saved.',
		elsewhere: 'This question was just answered in another tab; here is what stands.',
		gone: (count: number) =>
			`${n(count, 'question has', 'questions have')} been withdrawn from the bank and ${count === 1 ? 'is' : 'are'} left out here.`,
		endHere: 'End here',
		finish: 'See the result',
		result: 'Your result',
		score: (correct: number, total: number) => `${correct} of ${total} right`,
		points: (points: string, total: number) => `${points} of ${total} points`,
		partlyRight: (right: number, partly: number) =>
			`${n(right, 'question', 'questions')} right, ${partly} in part.`,
		scoreSentence: (percent: number) =>
			`That is ${percent}%. It says how today’s questions went, not who you are.`,
		notAnswered: (count: number) => `${n(count, 'question was', 'questions were')} not answered.`,
		nothingAnswered: 'Nothing was answered this time, and that is fine.',
		bySureness: 'How sure you were',
		youSaid: 'You said',
		byConcept: 'By topic',
		topic: 'Topic',
		right: 'Right',
		missed: 'To look at again',
		allRight: 'Every answer was right.',
		retry: 'Try the missed ones again',
		sameAgain: 'Same filters, new questions',
		nothingFitsNow: 'No question fits these filters any more.',
		another: 'Another quiz',
		unanswered: 'Not answered',
		notFound: 'There is no such quiz on this device.',
		history: 'Earlier quizzes',
		noHistory: 'Your finished quizzes will be listed here.'
	},
	progress: {
		title: 'Progress',
		readiness: 'How ready am I?',
		empty: 'After your first answers this page shows what is coming and what is holding.',
		met: 'Cards met',
		metOf: (met: number, total: number) => `${met} of ${total}`,
		ahead: 'The next two weeks',
		aheadSentence: (count: number) =>
			`${n(count, 'card comes', 'cards come')} back in the next 14 days.`,
		recent: 'The last four weeks',
		recentSentence: (days: number, answers: number) =>
			`You studied on ${n(days, 'day', 'days')} and gave ${n(answers, 'answer', 'answers')}.`,
		day: 'Day',
		cards: 'Cards',
		answers: 'Answers',
		showTable: 'As a table'
	},
	more: {
		title: 'More',
		settings: 'Settings',
		settingsDetail: 'Minutes a day, new cards, text size, theme, language',
		glossary: 'Glossary',
		glossaryDetail: 'Words of the field, explained',
		search: 'Search',
		searchDetail: 'Modules, questions and glossary',
		data: 'Your data',
		dataDetail: 'What is kept, and a copy for you',
		about: 'About',
		aboutDetail: 'What this is, and what it is not'
	},
	settings: {
		title: 'Settings',
		saved: 'Saved.',
		studyGroup: 'Study',
		minutesPerDay: 'Minutes a day',
		minutesHelp: 'A session is cut to this. You can always do more or less.',
		newPerDay: 'New cards a day',
		newHelp: 'Each new card brings a few short reviews later.',
		dayStart: 'Your day starts at',
		dayStartHelp: 'Studying after midnight still counts for the day before.',
		retention: 'How well to remember',
		retentionHelp:
			'Cards come back when the chance of knowing them falls to this. Higher means more reviews.',
		reserve: 'Keep some questions for exam simulations',
		reserveHelp:
			'About one in four exam questions is not studied before your first simulation, so that it shows what you can do with questions you have not seen.',
		lookGroup: 'Look and feel',
		theme: 'Theme',
		themes: { system: 'As on this device', light: 'Light', dark: 'Dark' },
		textSize: 'Text size',
		textSizes: { '1': 'Normal', '1.15': 'Large', '1.3': 'Larger', '1.5': 'Largest' },
		motion: 'Motion',
		motions: { system: 'As on this device', reduced: 'Less motion' },
		language: 'Language',
		content: 'Modules and questions',
		contents: { app: 'As the app', en: 'In English' },
		asideGroup: 'Cards set aside',
		asideNone: 'No card is set aside.',
		bringBack: 'Bring back'
	},
	data: {
		title: 'Your data',
		intro: 'Everything you do here is kept on this device only. Nothing is sent anywhere.',
		counts: (events: number) => `${n(events, 'entry', 'entries')} in your study log.`,
		export: 'Download a copy',
		exportHelp: 'One readable file with every answer, note and setting.',
		check: 'Check my data',
		checkHelp: 'Rebuilds what the app shows from your log and compares.',
		checkFine: 'All is as it should be.',
		checkMended: (count: number) =>
			`${n(count, 'difference', 'differences')} found and mended from your log.`
	},
	about: {
		title: 'About Alongside',
		what: 'Alongside helps people become certified peer specialists: people who use their own recovery to support others. It is free, works offline and needs no account.',
		not: 'It is not made or endorsed by any certification board, holds no questions of real exams, and its scores do not predict a board’s score.',
		content: 'Content',
		version: (version: string) => `Content version ${version}`,
		license: 'Code: MIT. Content: CC BY 4.0.'
	},
	glossary: {
		title: 'Glossary',
		filter: 'Filter',
		none: 'No term matches.'
	},
	update: {
		ready: 'A new version is ready.',
		reload: 'Use it now',
		later: 'Later',
		stale: 'Alongside was updated in another tab. Reload to go on; everything you did is saved.'
	},
	errors: {
		title: 'Something is in the way',
		storageFull:
			'The device is full, so this answer could not be saved. Free some space, then try again. Nothing saved earlier is lost.',
		storageUnavailable:
			'The browser did not let us save. This can happen in private windows. Try again, or reload.',
		newerDatabase:
			'Your data was written by a newer version of Alongside. Reload to get that version; nothing is lost.',
		retry: 'Try again',
		reload: 'Reload',
		loadFailed: 'This part could not be loaded. Check the connection and try again.',
		notFoundTitle: 'Nothing here',
		notFound: 'This address leads nowhere in Alongside.'
	}
};

export type Messages = typeof en;
