import type { settings as source } from '../en/settings.ts';
import type { Translation } from '../translation.ts';

/** Settings and the first run. */
export const settings: Translation<typeof source> = {
  'settings.title': 'Configuración',
  'settings.sections': 'En esta página',
  'settings.unsaved': 'Sin guardar',
  'settings.welcome': 'Te damos la bienvenida a Hushlink',
  'settings.welcomeWhat':
    'Hushlink convierte una contraseña o una nota en un enlace que se abre una sola vez.',
  'settings.welcomeHotkey': 'Copia un secreto, pulsa {{hotkey}} y pega un enlace que se abre una sola vez.',
  'settings.welcomeAsk': 'Con un atajo se hace desde cualquier programa: consulta Configuración.',
  'settings.damaged':
    'El archivo de configuración estaba dañado, así que Hushlink se inició con la configuración predeterminada. El dañado se conserva como {{keptAs}}.',
  'settings.fromNewer':
    'La configuración es de una versión más reciente de Hushlink y esta no puede leerla, así que Hushlink se inició con la configuración predeterminada. Se conserva como {{keptAs}}.',
  'settings.noTray':
    'Este escritorio no muestra iconos de bandeja. Vuelve a abrir Hushlink cuando quieras recuperar su ventana.',

  'region.eu': 'Unión Europea',
  'region.uk': 'Reino Unido',
  'region.us': 'Estados Unidos',
  'region.ca': 'Canadá',
  'region.nz': 'Nueva Zelanda',

  'server.where': 'Adónde van tus secretos',
  'server.choose': 'Elige uno…',
  'server.chooseFirst': 'Elige adónde van tus secretos.',
  'server.region': '{{name}} ({{serverName}})',
  'server.default': 'onetimesecret.com (alguna región)',
  'server.other': 'Otro servidor…',
  'server.address': 'Dirección del servidor',
  'server.suggested': 'Sugerido según tu zona horaria. Aún no se envía nada.',
  'server.regionHint': 'Se envía a {{host}} y a ningún otro sitio. Las regiones no comparten nada.',
  'server.defaultHint':
    'Esta dirección lleva a una región que no puedes elegir, y podría retirarse. Es mejor elegir una región.',

  'account.heading': 'Cuenta',
  'account.anonymous': 'Anónimo',
  'account.anonymousHint': 'Sin cuenta.',
  'account.with': 'Con una cuenta',
  'account.withHint': 'Para enviar enlaces por correo y usar tu plan.',
  'account.username': 'Nombre de usuario',
  'account.usernameHint': 'La dirección de correo con la que inicias sesión.',
  'account.token': 'Clave API',
  'account.tokenStored': 'Hay una clave guardada en el llavero.',
  'account.tokenMissing':
    'Aún no hay ninguna clave guardada para esta cuenta. Sin ella no se puede enviar nada.',
  'account.tokenUnknown': 'Deja el campo vacío para usar la que ya está guardada.',
  'account.where': 'Crea una en el servidor, en Account → API.',
  'account.openPage': 'Obtener una clave',
  'account.kept.linux':
    'Se guarda en el llavero de este escritorio (Secret Service), y no se vuelve a mostrar.',
  'account.kept.darwin': 'Se guarda en el llavero de este Mac, y no se vuelve a mostrar.',
  'account.kept.win32': 'Se guarda en el Administrador de credenciales de Windows, y no se vuelve a mostrar.',
  'account.replace': 'Reemplazar',
  'account.replaceToken': 'Reemplazar clave',
  'account.keepToken': 'Conservar la guardada',
  'account.forget': 'Olvidar',
  'account.forgetToken': 'Olvidar clave',
  'account.forgetQuestion': '¿Olvidar la clave? Sin ella no se puede enviar nada como {{username}}.',
  'account.forgotten': 'La clave se quitó del llavero.',

  'connection.heading': 'Servidores y cuentas',
  'connection.start': 'Empezar',
  'connection.save': 'Guardar',
  'connection.checkAndSave': 'Comprobar y guardar',
  'connection.saving': 'Guardando…',
  'connection.saved': 'Guardado.',
  'connection.test': 'Probar',
  'connection.testing': 'Probando…',
  'connection.unchecked': 'No se pudo comprobar la clave.',
  'connection.saveFirst': 'Guarda primero: la prueba usa lo guardado.',
  'connection.answered': '{{serverName}} respondió en {{ms}} ms.',
  'connection.anonymous': 'Los enlaces se crean de forma anónima.',
  'connection.accepted': 'Se acepta la cuenta {{username}}.',
  'connection.discardQuestion': '¿Cerrar sin guardar?',
  'connection.discard': 'Cerrar',

  'defaults.heading': 'Enlaces nuevos',
  'defaults.lifetime': 'Duración predeterminada',
  'defaults.hint':
    'Para el atajo y los secretos nuevos. La que elijas para un secreto será la propuesta la próxima vez con ese servidor y esa cuenta, hasta que cambies esta. Un servidor puede conceder menos.',
  'defaults.saved': 'Se ha guardado la duración predeterminada.',

  'hotkey.heading': 'Atajos',
  'hotkey.what': 'Convierte el portapapeles en un enlace, desde cualquier programa.',
  'hotkey.off': 'Desactivado',
  'hotkey.current': 'Compartir el portapapeles',
  'hotkey.change': 'Cambiar…',
  'hotkey.set': 'Elegir…',
  'hotkey.changeHotkey': 'Cambiar atajo…',
  'hotkey.setHotkey': 'Elegir atajo…',
  'hotkey.switchOff': 'Desactivar',
  'hotkey.press': 'Pulsa las teclas…',
  'hotkey.pressHint':
    'Mantén pulsada una tecla modificadora, como Ctrl o Alt, y pulsa una letra, una cifra o una tecla de función. Esc cancela.',
  'hotkey.changed': 'El atajo es ahora {{hotkey}}.',
  'hotkey.switchedOff': 'El atajo está desactivado.',
  'hotkey.taken': 'Otro programa usa {{hotkey}}, así que aquí no hace nada. Elige otra combinación.',
  'hotkey.no-key':
    'Esta distribución del teclado no tiene tecla para {{hotkey}}, así que ahora no hace nada. Elige otra combinación.',
  'hotkey.try': 'Probar atajo',
  'hotkey.tryHint': 'Pulsa {{hotkey}} ahora. No se comparte nada.',
  'hotkey.pressed': 'Funciona.',
  'hotkey.refused':
    '{{hotkey}} no está disponible: puede que lo use otro programa o el sistema. Aquí no hace nada. Elige otra combinación.',
  'hotkey.notPressed':
    'No llegó nada en diez segundos. Puede que otro programa reciba estas teclas. Elige otra combinación, o asigna una tecla a «{{command}}» en los ajustes del escritorio.',
  'hotkey.notPressedDesktop':
    'No llegó nada en diez segundos. Mira en los ajustes de teclado de tu escritorio si estas teclas siguen asignadas a Hushlink, y a nada más.',
  'hotkey.notPressedUser':
    'No llegó nada en diez segundos. Comprueba que el escritorio haya vuelto a leer su configuración y que nada más use las teclas.',
  'hotkey.tryOwnHint': 'Pulsa tus teclas ahora. No se comparte nada.',
  'hotkey.action': 'Convertir el portapapeles en un enlace de un solo uso',
  'hotkey.about.portal':
    'Tu escritorio decide qué teclas son, y antes te pregunta. Puedes cambiarlas en sus ajustes de teclado.',
  'hotkey.about.custom-shortcut':
    'Esta versión de GNOME no ofrece atajos a las aplicaciones. En su lugar, Hushlink puede añadir a tus ajustes de teclado un atajo personalizado. Allí puedes cambiar las teclas.',
  'hotkey.about.added':
    'Es un atajo personalizado de tus ajustes de teclado. Allí puedes cambiar las teclas.',
  'hotkey.about.line':
    'En {{desktop}} solo tú puedes asignar teclas. Añade esta línea a su configuración, con las teclas que prefieras:',
  'hotkey.about.command':
    'Este escritorio no ofrece atajos a las aplicaciones. Asigna una tecla a esta orden en sus ajustes de teclado:',
  'hotkey.ask.portal': 'Pedir un atajo…',
  'hotkey.ask.custom-shortcut': 'Añadir atajo',
  'hotkey.asking': 'Tu escritorio te pregunta por las teclas. Respóndele allí.',
  'hotkey.noKeys': 'Tu escritorio no ha asignado teclas. Elige alguna en sus ajustes de teclado.',
  'hotkey.configure': 'Abrir los ajustes de teclado',
  'hotkey.copyLine': 'Copiar la línea',
  'hotkey.lineCopied': 'La línea está copiada.',
  'hotkey.short.asking': 'Preguntando…',
  'hotkey.short.waiting': 'Esperando al escritorio…',
  'hotkey.short.noKeys': 'Sin teclas',
  'hotkey.short.byUser': 'Tú eliges las teclas',
  'hotkey.does.share-link': 'Compartir el portapapeles',
  'hotkey.does.share-message': 'Compartir el portapapeles con instrucciones',
  'hotkey.does.share-selection': 'Compartir el texto seleccionado',
  'hotkey.does.new-secret': 'Nuevo secreto',
  'hotkey.does.open-link': 'Abrir el enlace del portapapeles',
  'hotkey.twice':
    '{{hotkey}} ya pertenece a otro de tus atajos, así que aquí no hace nada. Elige otra combinación.',
  'hotkey.add': 'Añadir atajo…',
  'hotkey.edit': 'Editar atajo: {{what}}',
  'hotkey.remove': 'Quitar atajo: {{what}}',
  'hotkey.testNamed': 'Probar atajo: {{what}}',
  'hotkey.saved': 'El atajo se ha guardado.',
  'hotkey.removed': 'El atajo se ha quitado.',
  'hotkey.task': 'Qué hace',
  'hotkey.keys': 'Teclas',
  'hotkey.choose': 'Elegir teclas…',
  'hotkey.proposed': 'Estas teclas son solo una sugerencia para tu escritorio.',
  'hotkey.destination': 'Servidor y cuenta',
  'hotkey.inUse': 'Los que están en uso',
  'hotkey.profileGone': 'Se quitó su servidor o su cuenta, así que este atajo no comparte nada. Elige otros.',
  'hotkey.ownLifetime': 'Una duración distinta de la predeterminada',
  'hotkey.passphrase': 'Crear una frase de contraseña para cada enlace',
  'hotkey.passphraseHint':
    'Primero se copia el enlace. Pulsa las teclas otra vez en menos de un minuto para copiar la frase de contraseña.',
  'hotkey.messageHint':
    'El enlace se copia con el texto de «Copiar con instrucciones», en el idioma de Hushlink.',
  'hotkey.withPassphrase': 'con frase de contraseña',
  'hotkey.save': 'Guardar atajo',

  'profiles.inUse': 'Los enlaces se crean con',
  'profiles.chosen': 'Los enlaces se crean ahora con {{profile}}.',
  'profiles.add': 'Añadir otro',
  'profiles.new': 'Otro servidor u otra cuenta',
  'profiles.makesPassphrase': 'Generar una frase de contraseña para cada secreto nuevo',
  'profiles.makesPassphraseHint':
    'El atajo abre entonces «Nuevo secreto», para que veas la frase de contraseña.',
  'profiles.edit': 'Editar {{profile}}',
  'profiles.editShort': 'Editar',
  'profiles.remove': 'Quitar {{profile}}',
  'profiles.removeShort': 'Quitar',
  'profiles.removeQuestion': '¿Quitar {{profile}}? Los enlaces creados con él siguen en Actividad.',
  'profiles.removeAccountQuestion':
    '¿Quitar {{profile}}? Su clave API se quita también del llavero. Los enlaces creados con él seguirán en Actividad, pero ya no se podrán destruir ni seguir desde aquí.',
  'profiles.removed': 'Se ha quitado el perfil.',
  'profiles.tokenStays':
    'Se ha quitado el perfil, pero su clave API no se pudo quitar del llavero. Quítala allí; aparece como Hushlink.',
  'profiles.discardQuestion': '¿Descartar tus cambios?',
  'profiles.discard': 'Descartar',

  'measure.measure': 'Medir velocidad',
  'measure.measuring': 'Midiendo…',
  'measure.hint': 'Pregunta a cada servidor por su estado, y no envía nada más.',
  'measure.ms': '{{ms}} ms',

  'login.start': 'Iniciar Hushlink en la bandeja al iniciar sesión',
  'login.needsApproval':
    'macOS te pide que lo permitas antes, en Ajustes del Sistema, General, Ítems de inicio.',

  'general.heading': 'General',
  'appearance.language': 'Idioma',
  'appearance.system': 'Sistema',
  'appearance.theme': 'Tema',
  'appearance.light': 'Claro',
  'appearance.dark': 'Oscuro',
  'appearance.closeAfterSharing': 'Cerrar «Nuevo secreto» cuando el enlace esté en el portapapeles',

  'privacy.heading': 'Portapapeles y privacidad',
  'preferences.watch': 'Comprobar de vez en cuando si se han revelado los enlaces',
  'preferences.notify': 'Avisarme cuando se revele un enlace',
  'preferences.keepLinks': 'Conservar los enlaces al cerrar Hushlink',
  'preferences.hide': 'Dejar fuera de capturas y pantallas compartidas las ventanas con secretos',
  'preferences.noHiding': 'Linux no puede dejar una ventana fuera de capturas y pantallas compartidas.',
  'preferences.keep': 'Conservar los recibos tras el fin de un enlace',
  'preferences.keepNone': 'No conservar',
  'preferences.discardDrafts': 'Descartar los borradores sin enviar tras',
  'preferences.discardDraftsHint':
    'Para los borradores de ahora en adelante. El texto de un borrador descartado se pierde.',
  'preferences.clear': 'Quitar del portapapeles los valores copiados después de',
  'preferences.clearHint': 'Para frases de contraseña y valores generados o revelados.',
  'preferences.clearLinks': 'Quitar también los enlaces copiados',
  'preferences.never': 'Nunca',
  'preferences.saved': 'Se ha guardado el cambio.',

  'templates.heading': 'Copiar con instrucciones',
  'templates.what': 'El mensaje que acompaña a un enlace, para su destinatario.',
  'templates.language': 'Idioma del mensaje',
  'templates.words': 'Mensaje',
  'templates.placeholders':
    '{link} es el enlace, {until} cuándo expira. {passphrase} pide la frase de contraseña, si hay una.',
  'templates.preview': 'Vista previa, para un enlace con frase de contraseña',
  'templates.save': 'Guardar mensaje',
  'templates.saved': 'Se ha guardado el mensaje.',
  'templates.useBuiltIn': 'Usar el texto predeterminado',
  'templates.builtIn': 'Se ha restablecido el texto predeterminado.',

  'updates.check': 'Buscar una versión nueva una vez al día',
  'updates.how':
    'Pide un pequeño archivo firmado y no envía nada sobre ti ni sobre este equipo. No se instala nada.',
  'updates.newer': 'La versión {{version}} está disponible.',
  'updates.open': 'Abrir su página',

  'storage.heading': 'Almacenamiento',
  'storage.secrets':
    'Secretos y frases de contraseña: nunca en el disco, salvo cifrados en un borrador hasta que se envía.',
  'storage.keys.linux':
    'Claves API, y la clave de borradores y recibos: en el llavero de este escritorio (Secret Service).',
  'storage.keys.darwin': 'Claves API, y la clave de borradores y recibos: en el llavero de este Mac.',
  'storage.keys.win32':
    'Claves API, y la clave de borradores y recibos: en el Administrador de credenciales de Windows.',
  'storage.receipts':
    'Borradores, recibos y enlaces: cifrados (AES-256-GCM), en la carpeta de datos de Hushlink.',
  'storage.settings':
    'Configuración: en settings.json de esa carpeta, como texto sin formato y sin secretos.',
};
