/**
 * Every word the interface says, in Spanish: Latin American, "tú", plain. "Todavía no", never "fallaste".
 * People are named without a gender where a sentence can be turned so; no o/a signs.
 */
import type { Messages } from './en.ts';

/** @param one the whole phrase, with its "un" or "una" */
const n = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`);

export const es: Messages = {
	appName: 'Alongside',
	loading: 'Cargando…',
	skipToContent: 'Ir al contenido',
	close: 'Cerrar',
	back: 'Volver',
	undo: 'Deshacer',
	percent: (percent) => `${percent}\u00a0%`,
	nav: {
		label: 'Principal',
		today: 'Hoy',
		learn: 'Aprender',
		practice: 'Práctica',
		progress: 'Progreso',
		more: 'Más'
	},
	crisis: {
		open: 'Ayuda en crisis',
		title: 'Ayuda ahora mismo',
		intro:
			'Si estás en peligro o piensas en el suicidio, o si le pasa a alguien cerca de ti, no tienes que enfrentarlo a solas.',
		call: 'Llama o envía un mensaje de texto al 988',
		callDetail:
			'988, Línea de Prevención del Suicidio y Crisis, Estados Unidos. De día y de noche, gratis. Para ti o si te preocupa otra persona. Para español, marca 2; por mensaje de texto, escribe AYUDA. Para quienes sirvieron en las fuerzas armadas, marca 1.',
		chat: 'Chat: 988lifeline.org (necesita conexión)',
		emergency: 'Peligro inmediato: llama al 911',
		elsewhere: 'Fuera de Estados Unidos, llama al número de emergencias de tu zona.'
	},
	shortcuts: {
		title: 'Atajos de teclado',
		reveal: 'Mostrar la respuesta, comprobar, seguir',
		grade: 'Valorar: otra vez, difícil, bien, fácil',
		choose: 'Elegir una opción',
		undo: 'Deshacer la última respuesta',
		flag: 'Marcar',
		note: 'Escribir una nota',
		skip: 'Saltar por ahora',
		why: '¿Por qué esta ahora?',
		search: 'Buscar',
		help: 'Esta lista',
		examNextPrevious: 'En un simulacro: pregunta siguiente, anterior',
		examClear: 'En un simulacro: borrar la respuesta',
		examStrike: 'En un simulacro: tachar una opción',
		examReview: 'En un simulacro: página de revisión',
		sureness: 'En un cuestionario o simulacro: con seguridad, creo que sí, adivino'
	},
	today: {
		title: 'Hoy',
		welcomeTitle: 'Te damos la bienvenida',
		welcome:
			'Estudia a tu ritmo para certificarte como especialista de apoyo entre pares. Sin cuenta; todo se queda en este dispositivo. Empieza cuando quieras y para cuando quieras.',
		study: (minutes) => `Estudiar, cerca de ${n(minutes, 'un minuto', 'minutos')}`,
		keepGoing: (minutes) => `Seguir, cerca de ${n(minutes, 'un minuto', 'minutos')}`,
		consists: (due, fresh) =>
			due === 0
				? `${n(fresh, 'Una tarjeta nueva', 'tarjetas nuevas')}.`
				: fresh === 0
					? `${n(due, 'Una tarjeta', 'tarjetas')} a punto de borrarse de la memoria.`
					: `${n(due, 'Una tarjeta', 'tarjetas')} a punto de borrarse de la memoria y ${n(fresh, 'una nueva', 'nuevas')}.`,
		doneToday: (answers) => `Hoy hasta ahora: ${n(answers, 'una respuesta', 'respuestas')}.`,
		spentTitle: 'Ya usaste tu tiempo de hoy',
		spent: (count) =>
			`${count === 1 ? '1 tarjeta puede esperar y se deja' : `${count} tarjetas pueden esperar y se reparten`} para los próximos días. Puedes parar aquí, o seguir si quieres.`,
		nothingTitle: 'Hoy no hay nada pendiente',
		nothing:
			'Lo que aprendiste se mantiene. Puedes dejarlo aquí o hacer un poco más si tienes ganas.',
		nothingNew: 'Ya viste todas las tarjetas que hay. Vuelven cuando es el momento.',
		tomorrow: (count) =>
			count === 0
				? 'Mañana no toca ninguna tarjeta.'
				: `Mañana: ${n(count, 'una tarjeta', 'tarjetas')}.`,
		moreNew: (count) => `Aprender ${n(count, 'una tarjeta nueva más', 'tarjetas nuevas más')}`,
		ahead: (count) => `Repasar antes de tiempo ${n(count, 'una tarjeta', 'tarjetas')}`,
		practise: 'Probar un cuestionario de práctica',
		read: 'Leer un módulo',
		backlogTitle: 'Qué bueno verte de nuevo',
		backlog:
			'Algunas tarjetas te esperaron. Empezamos con las que más probablemente todavía sabes y repartimos las demás en los próximos días. No hay prisa.',
		readNext: 'Para leer ahora',
		haveDate: 'Tengo fecha de examen'
	},
	study: {
		strike: (option: string) => `Tachar: ${option}`,
		unstrike: (option: string) => `Recuperar: ${option}`,
		title: 'Estudio',
		leave: 'Salir',
		progress: (done, left) =>
			`${done} ${done === 1 ? 'hecha' : 'hechas'}, ${left === 1 ? 'queda una' : `quedan ${left}`}`,
		progressLabel: 'Tarjetas de esta sesión',
		scenario: 'Situación',
		showAnswer: 'Mostrar la respuesta',
		check: 'Comprobar',
		next: 'Siguiente',
		answer: 'Respuesta',
		yourAnswer: 'Tu respuesta (puedes dejarla vacía)',
		typed: 'Escribiste',
		same: 'Eso es.',
		close: 'Eso es, salvo por un desliz al teclear.',
		different: 'Compara lo que escribiste con la respuesta de abajo.',
		grades: { again: 'Otra vez', hard: 'Difícil', good: 'Bien', easy: 'Fácil' },
		gradeLabel: '¿Qué tan bien la sabías?',
		comesBack: 'vuelve',
		guessed: 'Adiviné',
		wasEasy: 'Fue fácil',
		guessedHint: 'Cuenta como correcta y vuelve más pronto.',
		right: 'Sí',
		notYet: 'Todavía no',
		chooseOne: 'Elige una opción',
		chooseSeveral: 'Elige todas las que correspondan',
		orderLegend: 'Pon esto en orden: arrastra cada parte o usa las flechas',
		matchLegend: 'Elige lo que corresponde en cada caso',
		matchNone: 'Elige…',
		moveUp: (step) => `Subir: ${step}`,
		moveDown: (step) => `Bajar: ${step}`,
		moved: (step, place, count) => `${step}: ahora en el lugar ${place} de ${count}`,
		place: (place) => `${place}.`,
		keyIs: 'La mejor respuesta',
		chosen: 'Elegiste esta',
		missedKey: 'También es de las mejores respuestas',
		why: 'Por qué',
		rightOrder: 'El orden que corresponde',
		explanation: 'En resumen',
		hint: 'Mostrar una pista',
		nextHint: 'Mostrar otra pista',
		readSection: 'Leer:',
		actions: 'Más para esta tarjeta',
		flag: 'Marcar',
		flagged: 'Marcada',
		note: 'Nota',
		noteTitle: 'Tu nota privada',
		noteHelp: 'Se queda en este dispositivo.',
		skip: 'Saltar por ahora',
		suspend: 'Apartar',
		suspended: 'Tarjeta apartada. No aparecerá hasta que la traigas de vuelta en Configuración.',
		skipped: 'La dejamos para el final.',
		about: (topics) => `Esta pregunta trata de ${topics}. Puedes dejarla para después.`,
		notNow: 'Ahora no',
		hardTopics: {
			suicide: 'suicidio',
			overdose: 'sobredosis',
			abuse: 'abuso o descuido',
			restraint: 'contención',
			violence: 'violencia',
			death: 'muerte'
		},
		undone: 'Se deshizo.',
		nothingToUndo: 'Hoy no hay nada que deshacer.',
		whyNow: '¿Por qué esta ahora?',
		whyNew: 'Es nueva: todavía no has visto esta tarjeta.',
		whyAgain: 'Pediste verla otra vez hoy.',
		whyDue: (percent, days) =>
			`Se está borrando: hay cerca de un ${percent}\u00a0% de probabilidad de que todavía la sepas, ${n(days, 'un día', 'días')} después de verla por última vez.`,
		whyEarly: (percent) =>
			`Pediste verla antes de tiempo: hay cerca de un ${percent}\u00a0% de probabilidad de que la sepas ahora.`,
		whyExam: {
			new: (left, asked) =>
				`Es nueva: sin verla, ese día tendrías cerca de un ${left}\u00a0% de probabilidad de saberla; viéndola, cerca de un ${asked}\u00a0%.`,
			refresh: (today, left, asked) =>
				`Se está borrando: ${today}\u00a0% ahora. Ese día, cerca de un ${left}\u00a0% si la dejas y un ${asked}\u00a0% si la ves hoy.`,
			last: (left, asked) =>
				`Última vez antes del examen: ese día, cerca de un ${left}\u00a0% sin verla y un ${asked}\u00a0% viéndola.`
		},
		leech: 'Esta tarjeta se sigue borrando. Leer su sección puede ayudar más que otro intento.',
		changedElsewhere: 'Esta tarjeta se acaba de responder en otra pestaña; aquí está como quedó.',
		blank: 'espacio en blanco',
		cardReverse: '¿A qué pregunta responde esto?'
	},
	due: {
		today: 'hoy más tarde',
		tomorrow: 'mañana',
		days: (days) => `en ${n(days, 'un día', 'días')}`,
		months: (months) => `en ${n(months, 'un mes', 'meses')}`,
		years: (years) => `en ${n(years, 'un año', 'años')}`
	},
	summary: {
		title: 'Es suficiente por ahora',
		answers: (count, minutes) =>
			`${n(count, 'Una respuesta', 'respuestas')} en cerca de ${n(minutes, 'un minuto', 'minutos')}.`,
		known: (count, total) => `Sabías ${count} de ${total}.`,
		again: 'Para mirar otra vez',
		againNone: 'Ninguna tarjeta quedó en “Otra vez”.',
		toToday: 'Volver a Hoy'
	},
	learn: {
		title: 'Aprender',
		intro: 'Módulos cortos que puedes leer en cualquier orden.',
		minutes: (count) => `${n(count, 'Un minuto', 'minutos')} de lectura`,
		sectionsRead: (read, total) =>
			read === 0
				? n(total, 'Una sección', 'secciones')
				: read === total
					? 'Todo leído'
					: `Leíste ${read} de ${n(total, 'una sección', 'secciones')}`,
		contents: 'En esta página',
		markRead: 'Marcar como leída',
		isRead: 'Leída',
		reflect: 'Para ti',
		reflectHelp: 'Es privado: se queda en este dispositivo.',
		reflectLabel: 'Tus reflexiones',
		saved: 'Guardado.',
		check: 'Comprueba lo que sabes',
		checkGone: 'Esta pregunta ya no forma parte del banco.',
		practise: 'Practicar este módulo',
		sources: 'Fuentes',
		reviewed: (date) => `Última revisión: ${date}`,
		notFound: 'Ese módulo no existe.',
		glossary: 'Glosario',
		partInEnglish: 'Esta parte está en inglés por ahora.',
		inEnglish: 'en inglés',
		extent: (modules, ofModules, items, ofItems) =>
			`En español hay ${modules} de ${ofModules} módulos, ${items} de ${ofItems} preguntas y el glosario. Lo demás aparece en inglés.`,
		alert: {
			note: 'Nota',
			tip: 'Idea clave',
			important: 'Importante',
			warning: 'Ten cuidado',
			caution: 'Ten cuidado'
		}
	},
	search: {
		title: 'Buscar',
		label: 'Buscar en módulos, preguntas y glosario',
		placeholder: 'Por ejemplo: gatekeeper',
		none: (query) =>
			`No se encontró nada para “${query}”. Prueba con una palabra más corta o diferente.`,
		results: (count) => n(count, 'Un resultado', 'resultados'),
		module: 'Módulo',
		item: 'Pregunta',
		term: 'Glosario'
	},
	practice: {
		title: 'Práctica',
		intro:
			'Un cuestionario con lo que elijas. Funciona sin conexión y cada respuesta ayuda a tu plan de estudio.',
		groups: {
			banks: 'Módulos',
			concepts: 'Temas',
			domains: 'Áreas del examen',
			difficulties: 'Dificultad',
			types: 'Tipo de pregunta',
			states: 'Cómo vas',
			packs: 'Paquetes de preguntas'
		},
		noneIsAll: 'Si no eliges nada en un grupo, entra todo.',
		picked: (count) => `elegiste ${count}`,
		difficulties: { '1': 'Más fácil', '2': 'Intermedia', '3': 'Más difícil' },
		types: {
			single: 'Elegir una',
			multiple: 'Elegir varias',
			truefalse: 'Verdadero o falso',
			order: 'Poner en orden',
			match: 'Formar pares',
			short: 'Escribir la respuesta'
		},
		states: {
			unseen: 'Nunca vistas',
			missed: 'Pendientes de la última vez',
			overconfident: 'Pendientes aunque había seguridad',
			due: 'Les toca un repaso',
			flagged: 'Marcadas'
		},
		count: 'Cuántas preguntas',
		all: (count) => `Todas (${count})`,
		fits: (count) => n(count, 'Una pregunta disponible', 'preguntas disponibles'),
		nothingFits: 'Ninguna pregunta cumple con todo esto.',
		loosen: (group, count) => `Quitar “${group}” (${n(count, 'una pregunta', 'preguntas')})`,
		clear: 'Quitar los filtros',
		kept: (count) =>
			`${n(count, 'Una pregunta de estas se reserva', 'preguntas de estas se reservan')} para que tu primer simulacro de examen mida lo que no has visto.`,
		useKept: 'Usar también las preguntas reservadas para simulacros',
		feedback: 'Ver las respuestas',
		feedbackNow: 'Después de cada pregunta',
		feedbackEnd: 'Al final',
		clock: 'Reloj',
		clockOff: 'Sin reloj',
		clockPace: (minutes) => `Ritmo de examen (${n(minutes, 'un minuto', 'minutos')})`,
		clockOwn: 'Mi propio tiempo',
		clockMinutes: 'Minutos',
		pauses: 'El reloj se puede detener',
		pausesHelp:
			'El reloj se detiene si haces una pausa, si te vas o mientras lees por qué una respuesta es la mejor.',
		noPausesHelp:
			'El reloj no se detiene, ni con la aplicación cerrada, como en la sala de examen.',
		confidence: 'Preguntar qué tanta seguridad tengo',
		start: 'Empezar',
		sets: 'Selecciones guardadas',
		saveSet: 'Guardar esta selección',
		setName: 'Nombre',
		save: 'Guardar',
		editSets: 'Cambiar el nombre o borrar',
		editDone: 'Listo',
		renameSet: (name) => `Nombre de “${name}”`,
		deleteSet: (name) => `Borrar “${name}”`,
		delete: 'Borrar',
		setNotice: {
			saved: (name) => `Se guardó “${name}”.`,
			renamed: (name) => `Ahora se llama “${name}”.`,
			deleted: (name) => `Se borró “${name}”.`,
			restored: () => 'Se deshizo.',
			full: () => 'No caben más selecciones guardadas. Primero borra una.'
		},
		resume: (done, total) => `Seguir con tu cuestionario (respuestas: ${done} de ${total})`,
		question: (place, total) => `Pregunta ${place} de ${total}`,
		sureness: '¿Qué tanta seguridad tienes? (opcional)',
		levels: { sure: 'Con seguridad', think: 'Creo que sí', guess: 'Adivino' },
		partly: (points) => `En parte: ${points} de 1 punto`,
		timeLeft: 'Tiempo que queda',
		minutesLeft: (minutes) => (minutes === 1 ? 'Queda un minuto.' : `Quedan ${minutes} minutos.`),
		hide: 'Ocultar',
		hideClock: 'Ocultar el reloj',
		showClock: 'Mostrar el reloj',
		pause: 'Pausa',
		paused: 'En pausa',
		pausedText: 'El reloj está detenido. Tómate el tiempo que necesites.',
		goOn: 'Seguir',
		timeUp: 'Se acabó el tiempo. Todo lo que respondiste está guardado.',
		elsewhere: 'Esta pregunta se acaba de responder en otra pestaña; aquí está como quedó.',
		gone: (count) =>
			count === 1
				? 'Una pregunta ya no forma parte del banco y aquí no aparece.'
				: `${count} preguntas ya no forman parte del banco y aquí no aparecen.`,
		endHere: 'Terminar aquí',
		finish: 'Ver el resultado',
		result: 'Tu resultado',
		score: (correct, total) => `${correct} de ${total} bien`,
		points: (points, total) => `${points} de ${n(total, 'un punto', 'puntos')}`,
		partlyRight: (right, partly) =>
			`${n(right, 'Una pregunta', 'preguntas')} bien y ${partly} en parte.`,
		scoreSentence: (percent) =>
			`Es un ${percent}\u00a0%. Dice cómo salieron las preguntas de hoy, no quién eres.`,
		notAnswered: (count) =>
			`${n(count, 'Una pregunta quedó', 'preguntas quedaron')} sin responder.`,
		nothingAnswered: 'Esta vez no hubo respuestas, y está bien.',
		bySureness: 'Qué tanta seguridad tenías',
		youSaid: 'Dijiste',
		byConcept: 'Por tema',
		topic: 'Tema',
		right: 'Bien',
		missed: 'Para ver de nuevo',
		allRight: 'Todas las respuestas fueron correctas.',
		retry: 'Volver a intentar las pendientes',
		sameAgain: 'Los mismos filtros, otras preguntas',
		nothingFitsNow: 'Ya ninguna pregunta cumple con estos filtros.',
		another: 'Otro cuestionario',
		unanswered: 'Sin responder',
		notFound: 'Ese cuestionario no está en este dispositivo.',
		history: 'Cuestionarios anteriores',
		noHistory: 'Aquí verás los cuestionarios que termines.'
	},
	progress: {
		readiness: '¿Cómo va mi preparación?',
		title: 'Progreso',
		empty:
			'Después de tus primeras respuestas, esta página muestra lo que viene y lo que se mantiene.',
		met: 'Tarjetas vistas',
		metOf: (met, total) => `${met} de ${total}`,
		ahead: 'Las próximas dos semanas',
		aheadSentence: (count) =>
			`${n(count, 'Una tarjeta vuelve', 'tarjetas vuelven')} en los próximos 14 días.`,
		recent: 'Las últimas cuatro semanas',
		recentSentence: (days, answers) =>
			`Estudiaste ${n(days, 'un día', 'días')} y diste ${n(answers, 'una respuesta', 'respuestas')}.`,
		day: 'Día',
		cards: 'Tarjetas',
		answers: 'Respuestas',
		showTable: 'Como tabla'
	},
	more: {
		title: 'Más',
		settings: 'Configuración',
		settingsDetail: 'Minutos al día, tarjetas nuevas, tamaño del texto, tema, idioma',
		glossary: 'Glosario',
		glossaryDetail: 'Palabras de este campo, explicadas',
		search: 'Buscar',
		searchDetail: 'Módulos, preguntas y glosario',
		data: 'Tus datos',
		dataDetail: 'Lo que se guarda, y una copia para ti',
		about: 'Acerca de',
		aboutDetail: 'Lo que es esto, y lo que no es'
	},
	settings: {
		title: 'Configuración',
		saved: 'Guardado.',
		studyGroup: 'Estudio',
		minutesPerDay: 'Minutos al día',
		minutesHelp: 'Cada sesión se ajusta a esto. Siempre puedes hacer más o menos.',
		newPerDay: 'Tarjetas nuevas al día',
		newHelp: 'Cada tarjeta nueva trae después unos repasos cortos.',
		dayStart: 'Hora en que empieza tu día',
		dayStartHelp: 'Si estudias después de medianoche, todavía cuenta para el día anterior.',
		retention: 'Qué tan bien recordar',
		retentionHelp:
			'Las tarjetas vuelven cuando la probabilidad de que las sepas baja hasta aquí. Un número más alto significa más repasos.',
		reserve: 'Guardar algunas preguntas para los simulacros',
		reserveHelp:
			'Más o menos una de cada cuatro preguntas de examen no se estudia antes de tu primer simulacro, para que muestre lo que puedes hacer con preguntas que no has visto.',
		lookGroup: 'Apariencia',
		theme: 'Tema',
		themes: { system: 'Como en este dispositivo', light: 'Claro', dark: 'Oscuro' },
		textSize: 'Tamaño del texto',
		textSizes: { '1': 'Normal', '1.15': 'Grande', '1.3': 'Más grande', '1.5': 'Máximo' },
		motion: 'Movimiento',
		motions: { system: 'Como en este dispositivo', reduced: 'Menos movimiento' },
		language: 'Idioma',
		content: 'Módulos y preguntas',
		contents: { app: 'Como la aplicación', en: 'En inglés' },
		asideGroup: 'Tarjetas apartadas',
		asideNone: 'No hay tarjetas apartadas.',
		bringBack: 'Traer de vuelta'
	},
	data: {
		title: 'Tus datos',
		intro:
			'Todo lo que haces aquí se guarda solo en este dispositivo. Nada se envía a ninguna parte.',
		counts: (events) => `${n(events, 'Una entrada', 'entradas')} en tu registro de estudio.`,
		export: 'Descargar una copia',
		exportHelp: 'Un archivo fácil de leer con todas tus respuestas, notas y preferencias.',
		check: 'Comprobar mis datos',
		checkHelp:
			'Vuelve a armar, a partir de tu registro, lo que muestra la aplicación y lo compara.',
		checkFine: 'Todo está como debe estar.',
		checkMended: (count) =>
			count === 1
				? 'Se encontró una diferencia y se corrigió a partir de tu registro.'
				: `Se encontraron ${count} diferencias y se corrigieron a partir de tu registro.`
	},
	about: {
		title: 'Acerca de Alongside',
		what: 'Alongside ayuda a las personas a certificarse como especialistas de apoyo entre pares: personas que usan su propia recuperación para apoyar a otras. Es gratis, funciona sin conexión y no necesita cuenta.',
		not: 'Ningún organismo de certificación lo creó ni lo respalda, no contiene preguntas de exámenes reales y sus resultados no predicen el puntaje de un examen oficial.',
		content: 'Contenido',
		version: (version) => `Versión del contenido: ${version}`,
		license: 'Código: MIT. Contenido: CC BY 4.0.'
	},
	glossary: {
		title: 'Glosario',
		filter: 'Filtrar',
		none: 'Ningún término coincide.'
	},
	update: {
		ready: 'Hay una versión nueva lista.',
		reload: 'Usarla ahora',
		later: 'Más tarde',
		stale:
			'Alongside se actualizó en otra pestaña. Recarga para seguir; todo lo que hiciste está guardado.'
	},
	errors: {
		title: 'Surgió un inconveniente',
		storageFull:
			'El dispositivo está lleno y no se pudo guardar esta respuesta. Libera un poco de espacio y vuelve a intentarlo. No se pierde nada de lo que ya estaba guardado.',
		storageUnavailable:
			'El navegador no nos dejó guardar. Esto puede pasar en ventanas privadas. Vuelve a intentarlo o recarga.',
		newerDatabase:
			'Tus datos se guardaron con una versión más nueva de Alongside. Recarga para obtener esa versión; no se pierde nada.',
		retry: 'Volver a intentar',
		reload: 'Recargar',
		loadFailed: 'No se pudo cargar esta parte. Revisa la conexión y vuelve a intentarlo.',
		notFoundTitle: 'Aquí no hay nada',
		notFound: 'Esta dirección no lleva a ninguna parte de Alongside.'
	}
};
