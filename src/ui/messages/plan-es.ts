import type { PlanMessages } from './plan-en.ts';

/** @param one the whole phrase, with its "un" or "una" */
const n = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);
const minutesOf = (count: number) => n(count, 'un minuto', 'minutos');

/** Percent; both ends may round to the same. */
const range = (low: number, high: number) =>
	low === high ? `cerca del ${low}\u00a0%` : `entre el ${low}\u00a0% y el ${high}\u00a0%`;

const kinds = (fresh: number, refresh: number, last: number) =>
	`${n(fresh, 'una nueva', 'nuevas')}, ${refresh} para refrescar y ${n(last, 'una última mirada', 'últimas miradas')}`;

export const planEs: PlanMessages = {
	title: 'Tu plan',
	loading: 'Preparando tu plan. La primera vez, un teléfono necesita unos segundos.',
	unavailable:
		'No se pudo preparar el plan en este momento. No se pierde nada, y tus tarjetas de hoy están ahí.',
	noneTitle: 'Todavía sin fecha de examen',
	none: 'Con una fecha, tus minutos van a donde más ayudan ese día. Sin fecha, las tarjetas vuelven cuando están a punto de borrarse. Las dos formas están bien.',
	passedTitle: 'La fecha de tu examen ya pasó',
	passed:
		'Las tarjetas vuelven otra vez cuando están a punto de borrarse. Puedes poner una fecha nueva cuando quieras.',
	setDate: 'Poner una fecha de examen',
	newDate: 'Poner una fecha nueva',
	open: 'Ver tu plan',
	change: 'Cambiar fecha, minutos o días libres',
	setupLink: 'Fecha del examen, minutos y días libres',
	countdown: (days) =>
		days === 0
			? 'Tu examen es hoy'
			: days === 1
				? 'Tu examen es mañana'
				: `Faltan ${days} días para tu examen`,
	sentence: (minutes, expected, low, high) =>
		`Con ${minutesOf(minutes)} al día: alrededor del ${expected}\u00a0% de respuestas correctas. En 8 de 10 exámenes así sería ${range(low, high)}.`,
	likely: {
		more: (minutes) => `Para llegar a «Probable»: cerca de ${minutesOf(minutes)} al día.`,
		enough: (minutes) => `«Probable» empieza con cerca de ${minutesOf(minutes)} al día.`,
		outOfReach: (minutes, expected) =>
			`Para ese día «Probable» no está al alcance, y es bueno saberlo pronto. ${minutes} minutos al día llevarían a cerca del ${expected}\u00a0%. Una fecha más tarde daría más.`,
		near: 'Tan cerca del día, unos minutos más o menos cambian poco. Descansar también cuenta.',
		noCut:
			'No se ha publicado una línea de aprobación para este examen, así que solo hay un porcentaje.'
	},
	use: (minutes) => `Planear con ${minutesOf(minutes)} al día`,
	replanned: (minutes) => `El plan se hizo de nuevo con ${minutesOf(minutes)} al día.`,
	unmeasured:
		'Nada se llama probable antes de que termines una simulación: solo las preguntas que no has visto dicen cómo iría un examen.',
	assumes:
		'Las preguntas de aquí pueden ser más fáciles o más difíciles que las de tu junta. El plan supone que vienes más o menos tan a menudo como hasta ahora, y es una forma en que puede ir, no una promesa.',
	choicesTitle: 'Más o menos minutos',
	choicesSentence: (from, low, to, high) =>
		`De ${from} a ${to} minutos al día, el resultado probable va del ${low}\u00a0% al ${high}\u00a0%. Elige otro número y el plan lo sigue.`,
	passLine: (percent) => `La línea punteada es la línea de aprobación, ${percent}\u00a0%.`,
	chartChoices: 'Resultado probable según los minutos al día, con su margen',
	minutesHead: 'Minutos al día',
	scoreHead: 'Resultado probable',
	scoreAndBandHead: 'Resultado probable, y en palabras',
	cell: (expected, low, high) => `${expected}\u00a0% (${low}\u2060–\u2060${high}\u00a0%)`,
	daysTitle: 'Los próximos días',
	daysSentence: (days, minutes, fresh, refresh, last) =>
		`En ${days === 1 ? 'el próximo día' : `los próximos ${days} días`}, cerca de ${minutesOf(minutes)}: ${kinds(fresh, refresh, last)}.`,
	oneDay: (minutes, fresh, refresh, last) =>
		`Hoy, cerca de ${minutesOf(minutes)}: ${kinds(fresh, refresh, last)}.`,
	kinds: { fresh: 'Nuevas', refresh: 'Refrescar', last: 'Última mirada' },
	kindsHelp: 'La última mirada es para tarjetas que ya no necesitan otra antes del examen.',
	dayHead: 'Día',
	minutes: 'Minutos',
	free: 'libre',
	setup: {
		title: 'Tu examen',
		intro: 'Todo esto es opcional, se queda en este dispositivo y se puede cambiar cuando quieras.',
		exam: 'Qué examen',
		examHelp: '¿No lo sabes? Elige el más parecido al tuyo; las notas en Práctica ayudan.',
		date: 'Fecha del examen',
		dateHelp: 'Déjala vacía si todavía no la sabes.',
		minutes: 'Minutos al día',
		minutesHelp: 'Lo que puedes hacer en un día normal. El plan te dice después a qué lleva.',
		daysOff: 'Días que dejas libres',
		daysOffHelp: 'En ellos no se planea nada.',
		problems: {
			passed: 'Ese día ya pasó. Elige hoy o un día posterior, o déjala vacía.',
			far: 'Faltan más de tres años. ¿El año es el que querías?',
			minutes: 'Elige entre 1 y 240 minutos.',
			daysOff: 'Deja al menos un día para estudiar.'
		},
		save: 'Guardar',
		skip: 'Ahora no',
		cancel: 'Dejarlo como está',
		takeAway: 'Quitar la fecha',
		takeAwayHelp:
			'Entonces las tarjetas vuelven cuando están a punto de borrarse. Lo que aprendiste se queda.'
	},
	today: {
		eve: 'Ya hiciste el trabajo. Ahora basta con una mirada corta. Después prepara lo que necesitas mañana, y descansa.',
		day: 'Lo que sabes va contigo. Sal con tiempo, respira y toma cada pregunta como llegue. Hoy no tienes que estudiar nada.',
		calmTen: 'Diez minutos tranquilos',
		consists: (fresh, due) =>
			due === 0
				? `Hoy: ${n(fresh, 'una tarjeta nueva', 'tarjetas nuevas')}.`
				: fresh === 0
					? `Hoy: ${n(due, 'una tarjeta', 'tarjetas')} para refrescar.`
					: `Hoy: ${n(fresh, 'una tarjeta nueva', 'tarjetas nuevas')} y ${due === 1 ? 'una' : due} para refrescar.`,
		onlyTen: 'Hoy solo tengo 10 minutos',
		backTitle: 'Qué bueno verte de nuevo',
		back: 'El plan se hizo de nuevo a partir de hoy. No se acumuló nada.',
		offTitle: 'Tu día libre',
		off: 'Este día lo dejas libre, y el plan cuenta con eso. Disfrútalo.',
		offAnyway: (minutes) => `Estudiar de todos modos, cerca de ${minutesOf(minutes)}`,
		spent: 'El plan no te pide más por hoy. Puedes parar aquí, o seguir un poco si quieres.',
		tenMore: 'Diez minutos más',
		rest: 'Otra mirada hoy añadiría poco. Es buen momento para leer o para hacer un simulacro.'
	},
	after: {
		title: '¿Cómo te fue?',
		ways: 'Desde aquí',
		waysText:
			'Si sigues estudiando, las tarjetas vuelven cuando están a punto de borrarse. O pon una fecha nueva. O quita la fecha y vuelve cuando quieras.',
		newDate: 'Poner una fecha nueva',
		takeAway: 'Quitar la fecha'
	}
};
