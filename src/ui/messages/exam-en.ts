/** Words of the exam screens: loaded with them, not with the start. `exam-es.ts` has the same shape. */

import { n } from './count.ts';

/** Percent; both ends may round to the same. */
const range = (low: number, high: number) => (low === high ? `${low}%` : `${low} to ${high}%`);

export const examEn = {
	title: 'Exam simulations',
	intro:
		'Questions drawn like an exam, with feedback at the end. These are practice presets of ours, not official forms, and hold no question of a real exam.',
	questions: (count: number) => n(count, 'question', 'questions'),
	minutes: (minutes: number) => `${minutes} minutes`,
	untimed: 'no time limit',
	pass: {
		published: (percent: number) => `${percent}% to pass, as published`,
		assumed: (percent: number) => `${percent}% to pass: our own choice`,
		none: 'no pass line is known: shown in percent only'
	},
	status: {
		verified: 'The figures were seen on the board’s or agency’s own page.',
		secondary: 'The figures come from another source than the board.',
		practice: 'A preset of ours; it follows no one board.'
	},
	source: (source: string, date: string) => `Source: ${source}. Checked ${date}.`,
	notFound: 'There is no such exam.',
	notes: 'What is known of other exams',
	notesText:
		'Exams we have no simulation of, with what their pages say. Ask your board for the rest.',
	noteOnly:
		'There is no simulation of this exam itself. Any of our presets can still show you where you stand.',
	instructions: 'Before you begin',
	rules: [
		'One question a page. You can go back, skip, flag, and strike out options.',
		'Nothing is chosen for you. “Clear answer” takes a choice away again.',
		'A question left open counts as not right. There is no penalty for a guess.',
		'Where several answers are to be chosen, all of them must be right.',
		'What you answer is stored at once. Close the app when you need to and come back.',
		'Answers and reasons are shown when you have handed it in.'
	],
	form: (count: number) => `This form has ${n(count, 'question', 'questions')}.`,
	short: (wanted: number, got: number) =>
		`The bank could give ${got} of the ${wanted} questions, so this form is shorter.`,
	filled: (domain: string, got: number, wanted: number) =>
		`${domain}: ${got} of ${wanted}. The other domains fill the places.`,
	unseen: 'You have met none of these questions before.',
	repeats: (count: number) =>
		`${n(count, 'question of these has', 'questions of these have')} come up before.`,
	timing: 'Time',
	timeOff: 'No time limit',
	timeExam: (minutes: number) => `Exam time (${minutes} minutes)`,
	timeTimes: (factor: string, minutes: number) => `× ${factor} (${minutes} minutes)`,
	timeOwn: 'My own',
	timeOwnLabel: 'Minutes',
	pauses: 'I may take breaks',
	pausesHelp: 'The clock stands still while you pause or while the app is closed.',
	noPausesHelp: 'The clock runs on, also while the app is closed, as in an exam room.',
	confidence: 'Ask how sure I am',
	begin: 'Begin',
	resume: (done: number, total: number) =>
		`Go on with your simulation (${done} of ${total} answered)`,
	history: 'Earlier simulations',
	noHistory: 'Your finished simulations will be listed here.',
	question: (place: number, total: number) => `Question ${place} of ${total}`,
	flaggedNow: 'flagged',
	flag: 'Flag for review',
	unflag: 'Take the flag off',
	clear: 'Clear answer',
	previous: 'Previous',
	next: 'Next',
	review: 'Review',
	map: 'Question map',
	mapEntry: (place: number, answered: boolean, flagged: boolean) =>
		`Question ${place}, ${answered ? 'answered' : 'open'}${flagged ? ', flagged' : ''}`,
	timeLeft: 'Time left',
	timeUsed: 'Time used',
	hideClock: 'Hide the clock',
	showClock: 'Show the clock',
	left: (minutes: number) => `${n(minutes, 'minute', 'minutes')} left.`,
	pause: 'Pause',
	paused: 'Paused',
	pausedText: 'The clock stands still. Take the time you need.',
	goOn: 'Go on',
	leave: 'Leave',
	reviewTitle: 'Before you hand it in',
	reviewCounts: (answered: number, total: number) => `${answered} of ${total} answered.`,
	reviewOpen: 'Not answered',
	reviewFlagged: 'Flagged',
	reviewNone: 'Nothing is left open and nothing is flagged.',
	backToQuestions: 'Back to the questions',
	submit: 'Hand it in',
	confirm: 'Hand it in now?',
	confirmText: (open: number) =>
		open === 0
			? 'You cannot change answers afterwards.'
			: `${n(open, 'question is', 'questions are')} still open. You cannot change answers afterwards.`,
	confirmYes: 'Yes, hand it in',
	confirmNo: 'Not yet',
	timeUp: 'The time was up. Everything you answered is saved and counted.',
	elsewhere:
		'This sitting was changed in another tab. What is stored there counts; load it to go on here.',
	load: 'Load it',
	reworded:
		'This question was reworded by an update since you answered it. Please answer it again.',
	gone: (count: number) =>
		`${n(count, 'question has', 'questions have')} been withdrawn from the bank and ${count === 1 ? 'is' : 'are'} left out here.`,
	notHere: 'There is no such sitting on this device.',
	report: 'Your report',
	score: (score: string, total: number) => `${score} of ${total} right`,
	reached: (cut: number) => `That reaches the pass line of ${cut}%.`,
	notReached: (cut: number) => `That is not yet at the pass line of ${cut}%.`,
	caution:
		'One simulation is a sample: another form could come out several points higher or lower, and questions here may be easier or harder than your board’s.',
	openCount: (count: number) => `${n(count, 'question was', 'questions were')} left open.`,
	byDomain: 'By domain',
	byConcept: 'By topic',
	domain: 'Domain',
	right: 'Right',
	timeTitle: 'Time',
	timeSentence: (total: string, median: string) =>
		`${total} in all; half of your answers took ${median} or less.`,
	guessedSentence: (count: number, right: number) =>
		`You called ${n(count, 'answer', 'answers')} a guess; ${right} of them ${right === 1 ? 'was' : 'were'} right.`,
	changedSentence: (count: number, right: number) =>
		`You changed ${n(count, 'answer', 'answers')}; ${right} of them ${right === 1 ? 'is' : 'are'} right now.`,
	missed: 'To look at again',
	missedTime: (time: string) => `Time: ${time}`,
	study: 'Study what I missed',
	again: 'Another form',
	print: 'Print',
	allRight: 'Every answer was right.',
	readiness: {
		title: 'Readiness',
		exam: 'Exam you aim at',
		examDay: 'Exam day, if you know it',
		noExamDay: 'Without a day, the second figure is for a week from now.',
		bands: {
			likely: 'Likely',
			'too-close': 'Too close to call',
			'not-yet': 'Not yet',
			'not-enough': 'Not enough evidence',
			'no-cut': 'No pass line is known'
		},
		bandTexts: {
			likely: 'On a form like this preset you would likely reach the pass line.',
			'too-close': 'It could go either way. More practice would tell, and help.',
			'not-yet': 'On a form like this preset you would most likely not reach the pass line yet.',
			'not-enough': 'There is too little to go by. This is what would help:',
			'no-cut': 'No pass line is published for this exam, so there is a percentage only.'
		},
		unseenTitle: 'On questions you have not seen',
		expected: (expected: number, low: number, high: number) =>
			`About ${expected}%; in 8 of 10 such exams between ${low}% and ${high}%.`,
		rests: (count: number) =>
			`This rests on ${n(count, 'question', 'questions')} you met for the first time in practice or a simulation.`,
		assumes:
			'It assumes that a board asks questions like ours. They may be easier or harder than these, and a simulation is worth more than a quiz you chose yourself. Nobody’s pass line is converted here.',
		missing: {
			exposures: (have: number, need: number) =>
				`Answer questions you have not met before, in practice or a simulation: ${have} of ${need} so far.`,
			domain: (domain: string, have: number, need: number) =>
				`${domain}: ${have} of ${need} such questions so far.`,
			simulation: 'Sit one simulation. Before that we do not say “likely”.',
			form: 'This exam names no number of questions.'
		},
		sit: 'Sit a simulation',
		practise: 'Practise what you have not met',
		byDomain: 'By domain',
		domain: 'Domain',
		expectedHead: 'Right, and its range',
		cell: (expected: number, low: number, high: number) => `${expected}% (${range(low, high)})`,
		evidence: 'Questions',
		chartUnseen: 'Expected share right by domain, with its range',
		rememberedTitle: 'Likely still remembered on the day',
		rememberedInAWeek: 'Likely still remembered in a week',
		rememberedNone: 'Nothing has been studied yet.',
		rememberedSentence: (expected: number, low: number, high: number, studied: number) =>
			`Of ${n(studied, 'question', 'questions')} you studied you would know about ${expected}% (${range(low, high)}), if you studied nothing more until then.`,
		neverSentence: (percent: number) => `${percent}% of all questions you have not studied yet.`,
		studied: 'Studied',
		chartRemembered: 'Share likely remembered by domain, with its range',
		scoresTitle: 'Your simulations',
		scoresNone: 'Each finished simulation is a point here.',
		scoresSentence: (count: number, last: number) =>
			`${n(count, 'simulation', 'simulations')} so far; the newest came to ${last}%.`,
		when: 'When',
		score: 'Score',
		chartScores: 'Scores of your simulations, oldest first',
		sureTitle: 'When you said how sure you were',
		sureNone: 'Choose “Ask how sure I am” when you begin a quiz or simulation to see this.',
		sureSentences: {
			'not-enough': (have: number, need: number) =>
				`${have} of ${need} answers called “sure” so far; after that we can say more.`,
			'less-than-claimed': (low: number, high: number) =>
				`Your “sure” answers were right ${range(low, high)} of the time: a second look pays.`,
			'as-claimed': (low: number, high: number) =>
				`Your “sure” answers were right ${range(low, high)} of the time: you can trust that feeling.`
		},
		level: 'You said',
		answers: 'Answers',
		chartSure: 'Share right by how sure you were, with its range',
		outcomeTitle: 'After the real exam',
		outcomeText: 'If you like, keep a note of how it went. It stays on this device.',
		passed: 'I passed',
		notPassed: 'Not this time',
		outcomeKept: (passed: boolean): string =>
			passed ? 'Kept: you passed. Well done.' : 'Kept: not this time. You can try again.',
		removeOutcome: 'Remove this note'
	}
};

export type ExamMessages = typeof examEn;
