import { n } from './count.ts';
import type { ExamMessages } from './exam-en.ts';

/** Percent; both ends may round to the same. */
const range = (low: number, high: number) =>
	low === high ? `el ${low}\u00a0%` : `entre el ${low}\u00a0% y el ${high}\u00a0%`;

export const examEs: ExamMessages = {
	title: 'Simulacros de examen',
	intro:
		'Preguntas elegidas como en un examen, con comentarios al final. Son modelos de práctica nuestros, no formularios oficiales, y no contienen preguntas de un examen real.',
	questions: (count: number) => n(count, 'pregunta', 'preguntas'),
	minutes: (minutes: number) => `${minutes} minutos`,
	untimed: 'sin límite de tiempo',
	pass: {
		published: (percent: number) => `${percent}\u00a0% para aprobar, según lo publicado`,
		assumed: (percent: number) => `${percent}\u00a0% para aprobar: elección nuestra`,
		none: 'no se conoce una línea de aprobación: solo se muestra el porcentaje'
	},
	status: {
		verified: 'Los datos se vieron en la página de la propia junta o agencia.',
		secondary: 'Los datos vienen de otra fuente que no es la junta.',
		practice: 'Un modelo nuestro; no sigue a ninguna junta.'
	},
	source: (source: string, date: string) => `Fuente: ${source}. Revisado el ${date}.`,
	notFound: 'No existe ese examen.',
	notes: 'Lo que se sabe de otros exámenes',
	notesText:
		'Exámenes de los que no tenemos simulacro, con lo que dicen sus páginas. Pregunta lo demás a tu junta.',
	noteOnly:
		'No hay simulacro de este mismo examen. Cualquiera de nuestros modelos puede mostrarte dónde estás.',
	instructions: 'Antes de empezar',
	rules: [
		'Una pregunta por página. Puedes volver, saltar, marcar y tachar opciones.',
		'Nada viene elegido. «Borrar respuesta» quita una elección.',
		'Una pregunta sin responder cuenta como no acertada. Adivinar no resta.',
		'Donde hay que elegir varias respuestas, todas deben ser correctas.',
		'Lo que respondes se guarda al momento. Cierra la aplicación cuando lo necesites y vuelve.',
		'Las respuestas y las razones se muestran cuando lo entregas.'
	],
	form: (count: number) => `Este formulario tiene ${n(count, 'pregunta', 'preguntas')}.`,
	short: (wanted: number, got: number) =>
		`El banco pudo dar ${got} de las ${wanted} preguntas, así que este formulario es más corto.`,
	filled: (domain: string, got: number, wanted: number) =>
		`${domain}: ${got} de ${wanted}. Los otros dominios ocupan los lugares.`,
	unseen: 'No has visto ninguna de estas preguntas antes.',
	repeats: (count: number) =>
		`${n(count, 'pregunta ya ha salido', 'preguntas ya han salido')} antes.`,
	timing: 'Tiempo',
	timeOff: 'Sin límite de tiempo',
	timeExam: (minutes: number) => `Tiempo de examen (${minutes} minutos)`,
	timeTimes: (factor: string, minutes: number) => `× ${factor} (${minutes} minutos)`,
	timeOwn: 'El mío',
	timeOwnLabel: 'Minutos',
	pauses: 'Puedo hacer pausas',
	pausesHelp: 'El reloj se detiene mientras haces una pausa o la aplicación está cerrada.',
	noPausesHelp: 'El reloj sigue, también con la aplicación cerrada, como en una sala de examen.',
	confidence: 'Preguntar cuánta seguridad tengo',
	begin: 'Empezar',
	resume: (done: number, total: number) =>
		`Seguir con tu simulacro (${done} de ${total} respondidas)`,
	history: 'Simulacros anteriores',
	noHistory: 'Aquí aparecerán tus simulacros terminados.',
	question: (place: number, total: number) => `Pregunta ${place} de ${total}`,
	flaggedNow: 'marcada',
	flag: 'Marcar para revisar',
	unflag: 'Quitar la marca',
	clear: 'Borrar respuesta',
	previous: 'Anterior',
	next: 'Siguiente',
	review: 'Revisar',
	map: 'Mapa de preguntas',
	mapEntry: (place: number, answered: boolean, flagged: boolean) =>
		`Pregunta ${place}, ${answered ? 'respondida' : 'abierta'}${flagged ? ', marcada' : ''}`,
	timeLeft: 'Tiempo restante',
	timeUsed: 'Tiempo usado',
	hideClock: 'Ocultar el reloj',
	showClock: 'Mostrar el reloj',
	left: (minutes: number) => `Quedan ${n(minutes, 'minuto', 'minutos')}.`,
	pause: 'Pausa',
	paused: 'En pausa',
	pausedText: 'El reloj está detenido. Tómate el tiempo que necesites.',
	goOn: 'Seguir',
	leave: 'Salir',
	reviewTitle: 'Antes de entregar',
	reviewCounts: (answered: number, total: number) => `${answered} de ${total} respondidas.`,
	reviewOpen: 'Sin responder',
	reviewFlagged: 'Marcadas',
	reviewNone: 'No queda nada abierto ni marcado.',
	backToQuestions: 'Volver a las preguntas',
	submit: 'Entregar',
	confirm: '¿Entregar ahora?',
	confirmText: (open: number) =>
		open === 0
			? 'Después no podrás cambiar las respuestas.'
			: `${n(open, 'pregunta sigue abierta', 'preguntas siguen abiertas')}. Después no podrás cambiar las respuestas.`,
	confirmYes: 'Sí, entregar',
	confirmNo: 'Todavía no',
	timeUp: 'El tiempo terminó. Todo lo que respondiste está guardado y cuenta.',
	elsewhere:
		'Este simulacro cambió en otra pestaña. Cuenta lo que está guardado allí; cárgalo para seguir aquí.',
	load: 'Cargar',
	reworded:
		'Una actualización cambió las palabras de esta pregunta desde que la respondiste. Respóndela de nuevo, por favor.',
	gone: (count: number) =>
		`${n(count, 'pregunta se retiró', 'preguntas se retiraron')} del banco y aquí ${count === 1 ? 'queda' : 'quedan'} fuera.`,
	notHere: 'No existe ese simulacro en este dispositivo.',
	report: 'Tu informe',
	score: (score: string, total: number) => `${score} de ${total} correctas`,
	reached: (cut: number) => `Alcanza la línea de aprobación de ${cut}\u00a0%.`,
	notReached: (cut: number) => `Todavía no llega a la línea de aprobación de ${cut}\u00a0%.`,
	caution:
		'Un simulacro es una muestra: otro formulario podría salir varios puntos más alto o más bajo, y las preguntas de aquí pueden ser más fáciles o más difíciles que las de tu junta.',
	openCount: (count: number) =>
		`${n(count, 'pregunta quedó', 'preguntas quedaron')} sin responder.`,
	byDomain: 'Por dominio',
	byConcept: 'Por tema',
	domain: 'Dominio',
	right: 'Correctas',
	timeTitle: 'Tiempo',
	timeSentence: (total: string, median: string) =>
		`${total} en total; la mitad de tus respuestas tomó ${median} o menos.`,
	guessedSentence: (count: number, right: number) =>
		`Dijiste que ${n(count, 'respuesta fue adivinada', 'respuestas fueron adivinadas')}; ${right} ${right === 1 ? 'fue correcta' : 'fueron correctas'}.`,
	changedSentence: (count: number, right: number) =>
		`Cambiaste ${n(count, 'respuesta', 'respuestas')}; ${right} ${right === 1 ? 'es correcta' : 'son correctas'} ahora.`,
	missed: 'Para volver a ver',
	missedTime: (time: string) => `Tiempo: ${time}`,
	study: 'Estudiar lo que aún no sé',
	again: 'Otro formulario',
	print: 'Imprimir',
	allRight: 'Todas las respuestas fueron correctas.',
	readiness: {
		title: 'Preparación',
		exam: 'Examen al que apuntas',
		examDay: 'Día del examen, si lo sabes',
		noExamDay: 'Sin un día, la segunda cifra es para dentro de una semana.',
		bands: {
			likely: 'Probable',
			'too-close': 'Demasiado ajustado para decirlo',
			'not-yet': 'Todavía no',
			'not-enough': 'No hay suficiente evidencia',
			'no-cut': 'No se conoce una línea de aprobación'
		},
		bandTexts: {
			likely: 'En un formulario como este modelo probablemente alcanzarías la línea de aprobación.',
			'too-close': 'Puede salir de un modo u otro. Más práctica lo diría, y ayudaría.',
			'not-yet':
				'En un formulario como este modelo lo más probable es que todavía no alcances la línea de aprobación.',
			'not-enough': 'Hay muy poco en que basarse. Esto ayudaría:',
			'no-cut':
				'No se ha publicado una línea de aprobación para este examen, así que solo hay un porcentaje.'
		},
		unseenTitle: 'En preguntas que no has visto',
		expected: (expected: number, low: number, high: number) =>
			`Alrededor de ${expected}\u00a0%; en 8 de 10 exámenes así, entre ${low}\u00a0% y ${high}\u00a0%.`,
		rests: (count: number) =>
			`Se basa en ${n(count, 'pregunta', 'preguntas')} que encontraste por primera vez en práctica o en un simulacro.`,
		assumes:
			'Supone que una junta hace preguntas como las nuestras. Pueden ser más fáciles o más difíciles, y un simulacro vale más que un cuestionario que tú elegiste. Aquí no se convierte la línea de aprobación de nadie.',
		missing: {
			exposures: (have: number, need: number) =>
				`Responde preguntas que no has visto, en práctica o en un simulacro: ${have} de ${need} hasta ahora.`,
			domain: (domain: string, have: number, need: number) =>
				`${domain}: ${have} de ${need} de esas preguntas hasta ahora.`,
			simulation: 'Haz un simulacro. Antes de eso no decimos «probable».',
			form: 'Este examen no dice cuántas preguntas tiene.'
		},
		sit: 'Hacer un simulacro',
		practise: 'Practicar lo que no has visto',
		byDomain: 'Por dominio',
		domain: 'Dominio',
		expectedHead: 'Correctas, y su margen',
		cell: (expected: number, low: number, high: number) =>
			`${expected}\u00a0% (${range(low, high)})`,
		evidence: 'Preguntas',
		chartUnseen: 'Parte correcta esperada por dominio, con su margen',
		rememberedTitle: 'Lo que probablemente recordarás ese día',
		rememberedInAWeek: 'Lo que probablemente recuerdes en una semana',
		rememberedNone: 'Todavía no se ha estudiado nada.',
		rememberedSentence: (expected: number, low: number, high: number, studied: number) =>
			`De ${n(studied, 'pregunta estudiada', 'preguntas estudiadas')} sabrías alrededor de ${expected}\u00a0% (${range(low, high)}), si no estudiaras nada más hasta entonces.`,
		neverSentence: (percent: number) =>
			`Todavía no has estudiado el ${percent}\u00a0% de las preguntas.`,
		studied: 'Estudiadas',
		chartRemembered: 'Parte que probablemente se recuerda por dominio, con su margen',
		scoresTitle: 'Tus simulacros',
		scoresNone: 'Cada simulacro terminado es un punto aquí.',
		scoresSentence: (count: number, last: number) =>
			`${n(count, 'simulacro', 'simulacros')} hasta ahora; el último llegó a ${last}\u00a0%.`,
		when: 'Cuándo',
		score: 'Resultado',
		chartScores: 'Resultados de tus simulacros, del más antiguo al más nuevo',
		sureTitle: 'Cuando dijiste cuánta seguridad tenías',
		sureNone:
			'Elige «Preguntar cuánta seguridad tengo» al empezar un cuestionario o un simulacro para ver esto.',
		sureSentences: {
			'not-enough': (have: number, need: number) =>
				`${have} de ${need} respuestas «con seguridad» hasta ahora; después podremos decir más.`,
			'less-than-claimed': (low: number, high: number) =>
				`Tus respuestas «con seguridad» fueron correctas ${range(low, high)} de las veces: conviene mirar dos veces.`,
			'as-claimed': (low: number, high: number) =>
				`Tus respuestas «con seguridad» fueron correctas ${range(low, high)} de las veces: puedes confiar en esa sensación.`
		},
		level: 'Dijiste',
		answers: 'Respuestas',
		chartSure: 'Parte correcta según cuánta seguridad tenías, con su margen',
		outcomeTitle: 'Después del examen real',
		outcomeText: 'Si quieres, guarda una nota de cómo te fue. Se queda en este dispositivo.',
		passed: 'Aprobé',
		notPassed: 'Esta vez no',
		outcomeKept: (passed: boolean): string =>
			passed
				? 'Guardado: aprobaste. ¡Bien hecho!'
				: 'Guardado: esta vez no. Puedes intentarlo de nuevo.',
		removeOutcome: 'Quitar esta nota'
	}
};
