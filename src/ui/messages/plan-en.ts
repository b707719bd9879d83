/** Words about an exam day and the plan toward it: loaded when there is one. `plan-es.ts` has the same shape. */

import { n } from './count.ts';

/** Percent; both ends may round to the same. */
const range = (low: number, high: number) =>
	low === high ? `about ${low}%` : `between ${low}% and ${high}%`;

export const planEn = {
	title: 'Your plan',
	loading: 'Working out your plan. The first time, a phone needs some seconds for it.',
	unavailable:
		'The plan could not be worked out just now. Nothing is lost, and your cards for today are there.',
	noneTitle: 'No exam date yet',
	none: 'With a date, your minutes go where they help most on that day. Without one, cards come back when they are about to slip. Both are fine.',
	passedTitle: 'Your exam date has passed',
	passed: 'Cards come back when they are about to slip again. You can set a new date at any time.',
	setDate: 'Set an exam date',
	newDate: 'Set a new date',
	open: 'See your plan',
	change: 'Change date, minutes or days off',
	setupLink: 'Exam date, minutes and days off',
	countdown: (days: number): string =>
		days === 0
			? 'Your exam is today'
			: days === 1
				? 'Your exam is tomorrow'
				: `${days} days to your exam`,
	sentence: (minutes: number, expected: number, low: number, high: number) =>
		`With ${n(minutes, 'minute', 'minutes')} a day: about ${expected}% right. In 8 of 10 such exams it would be ${range(low, high)}.`,
	likely: {
		more: (minutes: number) => `To reach “Likely”: about ${n(minutes, 'minute', 'minutes')} a day.`,
		enough: (minutes: number) =>
			`“Likely” begins at about ${n(minutes, 'minute', 'minutes')} a day.`,
		outOfReach: (minutes: number, expected: number) =>
			`“Likely” is not within reach by that day, and it is good to know early. ${minutes} minutes a day would bring about ${expected}%. A later date would bring more.`,
		near: 'So close to the day, a few minutes more or less change little. Rest counts, too.',
		noCut: 'No pass line is published for this exam, so there is a percentage only.'
	},
	use: (minutes: number) => `Plan with ${n(minutes, 'minute', 'minutes')} a day`,
	replanned: (minutes: number) =>
		`The plan is made anew with ${n(minutes, 'minute', 'minutes')} a day.`,
	unmeasured:
		'Nothing is called likely before you have finished one simulation: only questions you have not seen tell how an exam would go.',
	assumes:
		'Questions here may be easier or harder than your board’s. The plan assumes that you come about as often as you have so far, and it is one way things may go, not a promise.',
	choicesTitle: 'More or fewer minutes',
	choicesSentence: (from: number, low: number, to: number, high: number) =>
		`From ${from} to ${to} minutes a day, the likely score goes from ${low}% to ${high}%. Choose another number and the plan follows.`,
	passLine: (percent: number) => `The dashed line is the pass line, ${percent}%.`,
	chartChoices: 'Likely score against minutes a day, with its range',
	minutesHead: 'Minutes a day',
	scoreHead: 'Likely score',
	scoreAndBandHead: 'Likely score, and in words',
	cell: (expected: number, low: number, high: number) =>
		`${expected}% (${low}\u2060–\u2060${high}%)`,
	daysTitle: 'The days ahead',
	daysSentence: (days: number, minutes: number, fresh: number, refresh: number, last: number) =>
		`In the next ${n(days, 'day', 'days')}, about ${n(minutes, 'minute', 'minutes')}: ${fresh} new, ${refresh} to refresh, ${n(last, 'last look', 'last looks')}.`,
	oneDay: (minutes: number, fresh: number, refresh: number, last: number) =>
		`Today, about ${n(minutes, 'minute', 'minutes')}: ${fresh} new, ${refresh} to refresh, ${n(last, 'last look', 'last looks')}.`,
	kinds: { fresh: 'New', refresh: 'Refresh', last: 'Last look' },
	kindsHelp: 'A last look comes at cards that need none after it before the exam.',
	dayHead: 'Day',
	minutes: 'Minutes',
	free: 'free',
	setup: {
		title: 'Your exam',
		intro: 'All of this is optional, stays on this device, and can be changed at any time.',
		exam: 'Which exam',
		examHelp: 'Not sure? Choose the one most like yours; the notes under Practice help.',
		date: 'Exam date',
		dateHelp: 'Leave it empty if you do not know it yet.',
		minutes: 'Minutes a day',
		minutesHelp: 'What you can do on a usual day. The plan then says what it leads to.',
		daysOff: 'Days you keep free',
		daysOffHelp: 'Nothing is planned on them.',
		problems: {
			passed: 'That day has passed. Choose today or a later day, or leave it empty.',
			far: 'That is more than three years away. Is the year as you meant it?',
			minutes: 'Choose between 1 and 240 minutes.',
			daysOff: 'Keep at least one day for study.'
		},
		save: 'Save',
		skip: 'Not now',
		cancel: 'Leave it as it is',
		takeAway: 'Take the date away',
		takeAwayHelp: 'Cards then come back when they are about to slip. What you learned stays.'
	},
	today: {
		eve: 'You have done the work. A short look is plenty now. Then lay out what you need tomorrow, and rest.',
		day: 'What you know comes with you. Leave early, breathe, and take each question as it comes. There is nothing you must study today.',
		calmTen: 'A calm ten minutes',
		consists: (fresh: number, due: number): string =>
			due === 0
				? `Today: ${n(fresh, 'new card', 'new cards')}.`
				: fresh === 0
					? `Today: ${n(due, 'card', 'cards')} to refresh.`
					: `Today: ${n(fresh, 'new card', 'new cards')} and ${due} to refresh.`,
		onlyTen: 'I have only 10 minutes today',
		backTitle: 'Welcome back',
		back: 'The plan has been made anew from today. Nothing has piled up.',
		offTitle: 'Your day off',
		off: 'You keep this day free, and the plan counts on that. Enjoy it.',
		offAnyway: (minutes: number) => `Study anyway, about ${n(minutes, 'minute', 'minutes')}`,
		spent: 'The plan asks no more of you today. Stop here, or go on a little if you like.',
		tenMore: 'Ten more minutes',
		rest: 'Another look today would add little. It is a good time to read, or to sit a simulation.'
	},
	after: {
		title: 'How did it go?',
		ways: 'From here',
		waysText:
			'Study on and cards come back when they are about to slip. Or set a new date. Or take the date away and come back when you like.',
		newDate: 'Set a new date',
		takeAway: 'Take the date away'
	}
};

export type PlanMessages = typeof planEn;
