import type { failures as source } from '../en/failures.ts';
import type { Translation } from '../translation.ts';

/** What went wrong, and what to do. */
export const failures: Translation<typeof source> = {
  'failure.offline.no-network': 'No hay conexión de red.',
  'failure.offline.dns': 'No se encontró el servidor {{serverName}}. Comprueba la conexión o la dirección.',
  'failure.offline.connection-refused': '{{serverName}} no acepta conexiones en este momento.',
  'failure.offline.unreachable': 'No se puede conectar con {{serverName}}.',
  'failure.offline.proxy': 'No se pudo conectar con el proxy de esta red, o rechazó la conexión.',
  'failure.offline.proxy-login':
    'El proxy de esta red pide un nombre de usuario y una contraseña. Indícalos en el entorno, por ejemplo https_proxy=http://nombre:clave@proxy:3128, y reinicia Hushlink.',
  'failure.offline.timeout': '{{serverName}} no respondió a tiempo.',
  'failure.offline.connection-lost': 'La conexión con {{serverName}} se cortó.',
  'failure.offline.too-long':
    '{{serverName}} envió más de lo que ocupa una respuesta de Onetime Secret, así que Hushlink dejó de leer. Puede que la dirección del servidor sea incorrecta.',
  'failure.offline.not-the-service':
    'Respondió algo que no es Onetime Secret. Puede que esta red pida iniciar sesión primero, o que la dirección del servidor sea incorrecta.',
  'failure.maybeSent':
    'La respuesta se perdió, así que puede existir un enlace que nadie tiene. Expira por sí solo.',
  'failure.tls': 'La conexión con {{serverName}} no es segura ({{code}}), así que no se envió nada.',
  'failure.redirected':
    '{{serverName}} remite a otra dirección. Hushlink no la sigue, porque tu texto iría a un sitio que no elegiste.',
  'failure.rateLimited': '{{serverName}} ha recibido demasiadas peticiones. Inténtalo de nuevo en {{wait}}.',
  'failure.rateLimitedMinutes':
    '{{serverName}} ha recibido demasiadas peticiones. Inténtalo de nuevo en unos minutos.',
  'failure.serverFault': '{{serverName}} informa de un error ({{status}}). Inténtalo más tarde.',
  'failure.refused.credentials': '{{serverName}} no acepta este nombre de usuario con esta clave API.',
  'failure.refused.accounts-off':
    'Las cuentas están desactivadas en {{serverName}}. Quita el nombre de usuario para compartir de forma anónima.',
  'failure.refused.empty': 'No hay nada que compartir.',
  'failure.refused.too-large':
    'El texto es demasiado grande para {{serverName}}. El servidor dice: {{serverSays}}',
  'failure.refused.passphrase-rule':
    'La frase de contraseña no cumple las reglas de {{serverName}}. El servidor dice: {{serverSays}}',
  'failure.refused.passphrase-wrong': 'La frase de contraseña no es correcta.',
  'failure.refused.account-needed': '{{serverName}} exige una cuenta para enviar un enlace por correo.',
  'failure.refused.recipient':
    '{{serverName}} no puede enviar correo a esta dirección. El servidor dice: {{serverSays}}',
  'failure.refused.domain':
    'Esta cuenta no puede usar ese dominio de enlace. {{serverName}} dice: {{serverSays}}',
  'failure.refused.unknown-secret': 'El enlace ya no sirve: se reveló, se destruyó o expiró.',
  'failure.refused.not-available': '{{serverName}} no ofrece esto. Puede que su API esté desactivada.',
  'failure.refused.other': '{{serverName}} lo rechazó: {{serverSays}}',
  'failure.keychain-locked': 'El llavero está bloqueado. Desbloquéalo e inténtalo otra vez.',
  'failure.keychain-silent':
    'El llavero no responde. Inténtalo otra vez en un momento, o cierra la sesión y vuelve a abrirla.',
  'failure.keychain-missing':
    'No se encontró ningún llavero en este equipo, y sin él Hushlink no guarda nada secreto. En Linux, instala GNOME Keyring o KWallet.',
  'failure.keychain-failed':
    'No se pudo usar el llavero. Inténtalo otra vez, o cierra la sesión y vuelve a abrirla.',
  'failure.no-profile': 'Elige primero un servidor. Hasta entonces no se enviará nada.',
  'failure.token-missing':
    'El llavero no tiene ninguna clave API para {{account}}. Añádela en Configuración. No se envió nada, ni se enviará de forma anónima en su lugar.',
  'failure.account-needed.recipient':
    'Para enviar el enlace por correo se necesita una cuenta. Añade una en Configuración, o deja la dirección vacía.',
  'failure.account-needed.domain':
    'Para usar un dominio de enlace se necesita una cuenta. Añade una en Configuración, o deja el dominio vacío.',
  'failure.invalid-secret.empty': 'No hay nada que compartir.',
  'failure.invalid-secret.lone-surrogate':
    'El texto tiene un carácter roto (la mitad de un par) que un servidor nunca podría devolver. Quítalo e inténtalo otra vez.',
  'failure.invalid-secret.too-large':
    'El texto tiene {{bytes, number}} bytes; un enlace contiene como mucho {{most, number}}.',
  'failure.invalid-passphrase.lone-surrogate':
    'La frase de contraseña tiene un carácter roto (la mitad de un par). Escríbela de nuevo.',
  'failure.invalid-passphrase.too-long': 'La frase de contraseña pasa de {{most}} caracteres.',
  'failure.invalid-passphrase.missing': 'Este enlace tiene una frase de contraseña. Escríbela.',
  'failure.invalid-recipient': 'Esto no es una dirección de correo. Indica una sola, como bo@example.com.',
  'failure.invalid-domain': 'Esto no es un dominio. Indica uno como secrets.example.com.',
  'failure.invalid-server.empty': 'Indica la dirección del servidor.',
  'failure.invalid-server.not-an-address':
    'Esto no es una dirección de servidor. Indica una como https://secrets.example.com.',
  'failure.invalid-server.not-https':
    'La dirección debe empezar por https, para que nadie por el camino pueda leer lo que compartes.',
  'failure.invalid-server.has-path': 'Indica la dirección sin ruta, como https://secrets.example.com.',
  'failure.invalid-server.has-credentials': 'Indica la dirección sin nombre de usuario ni contraseña.',
  'failure.invalid-server.has-query': 'Indica la dirección sin nada después del nombre del servidor.',
  'failure.too-many-profiles': 'Ya tienes {{most}} servidores. Quita uno que ya no uses.',
  'failure.invalid-username':
    'Esto no es un nombre de usuario. Es tu dirección de correo en el servidor, sin dos puntos.',
  'failure.invalid-token': 'Esto no es una clave API. Es una sola palabra, sin espacios ni saltos de línea.',
  'failure.invalid-hotkey':
    'Esta combinación no se puede usar. Mantén pulsada una tecla modificadora, como Ctrl o Alt, y pulsa una letra, una cifra o una tecla de función.',
  'failure.hotkey-no-key':
    'La distribución del teclado no tiene tecla para {{accelerator}}. El atajo quedó como estaba.',
  'failure.hotkey-taken': 'Otro programa usa {{accelerator}}. El atajo se quedó como estaba.',
  'failure.hotkey-refused':
    '{{accelerator}} no está disponible: puede que lo use otro programa o el sistema. El atajo se quedó como estaba.',
  'failure.hotkey-twice': '{{accelerator}} ya es uno de tus atajos. Elige otra combinación.',
  'failure.too-many-hotkeys': 'No puedes tener más atajos. Quita uno antes.',
  'failure.hotkey-not-bound.refused': 'El escritorio no le dio un atajo a Hushlink. Puedes volver a pedirlo.',
  'failure.hotkey-not-bound.unanswered':
    'El escritorio no respondió, así que no hay atajo. Puedes volver a pedirlo.',
  'failure.hotkey-not-bound.canceled': 'Se canceló la petición al escritorio, así que no hay atajo.',
  'failure.login-start-not-changed':
    'El sistema no permitió que Hushlink cambiara su inicio automático al iniciar sesión.',
  'failure.settings-not-saved':
    'No se pudo guardar la configuración. ¿Está el disco lleno o la carpeta es de solo lectura?',
  'failure.not-allowed.server': 'No diste tu permiso, así que no se cambió nada.',
  'failure.not-allowed.recipient': 'No diste tu permiso para esta dirección, así que no se envió nada.',
  'failure.not-allowed.link': 'No diste tu permiso, así que el enlace no se abrió.',
  'failure.question-open':
    'No se hizo nada, porque Hushlink tiene otra pregunta abierta. Respóndela e inténtalo de nuevo.',
  'failure.records-not-saved':
    'No se pudieron cambiar los datos de Hushlink en el disco. ¿Está el disco lleno o la carpeta es de solo lectura?',
  'failure.records-not-read':
    'No se pudieron leer los datos de Hushlink en el disco. ¿Tienes acceso a la carpeta?',
  'failure.file-not-saved':
    'No se pudo guardar el archivo ahí. Elige otra carpeta o libera espacio en el disco.',
  'failure.draft-not-kept': '{{sending}} Tampoco se pudo guardar como borrador. {{keeping}}',
  'failure.draft-busy': 'El borrador se está enviando en este momento.',
  'failure.draft-gone': 'El borrador ya no está aquí: se envió o se descartó.',
  'failure.kept-by-user': 'Lo guardaste como borrador. Se enviará cuando tú lo decidas.',
  'failure.may-have-been-sent':
    'La respuesta de {{serverName}} se perdió, así que quizá ya se envió. Enviarlo otra vez crea otro enlace, y otro correo si tiene destinatario.',
  'failure.lifetime-over':
    'Es demasiado tarde para un enlace que expira el {{until, dateTime}}, así que no se envió nada. Elige otra duración.',
  'failure.profile-gone':
    'Cambiaste o quitaste el perfil de {{serverName}} para el que se escribió el borrador, y este nunca se envía automáticamente a otro sitio. Edita el borrador para enviarlo a otro sitio, o envíalo tal como está.',
  'failure.invalid-link.empty': 'Pega un enlace de un solo uso, o su clave.',
  'failure.invalid-link.not-a-link':
    'Esto no es un enlace de un solo uso. Un enlace es como https://eu.onetimesecret.com/secret/…; también vale la clave del final.',
  'failure.invalid-link.not-https': 'El enlace debe empezar por https. Pide otro a quien te lo envió.',
  'failure.invalid-link.receipt':
    'Esta es la dirección de un recibo, que es solo para quien envía. El enlace que se abre contiene /secret/.',
  'failure.invalid-link.damaged':
    'La clave de este enlace contiene algo que ninguna clave tiene, quizá un carácter invisible. Copia el enlace otra vez, o pídelo como texto sin formato.',
  'failure.invalid-link.needs-server': 'Una clave sola no dice de dónde es. Elige el servidor.',
  'failure.link-ended.revealed': 'Tú creaste este enlace, y ya se ha revelado.',
  'failure.link-ended.burned': 'Tú creaste este enlace, y se ha destruido.',
  'failure.link-ended.expired': 'Tú creaste este enlace, y ha expirado.',
  'failure.too-late-to-burn.revealed': 'Demasiado tarde: se reveló el {{at, dateTime}}.',
  'failure.too-late-to-burn.burned': 'Ya se destruyó, el {{at, dateTime}}.',
  'failure.too-late-to-burn.expired': 'Demasiado tarde: expiró el {{at, dateTime}}.',
  'failure.invalid-template': 'El mensaje necesita {link}, donde ha de ir el enlace.',
  'failure.clipboard-unconfirmed':
    'El texto se copió, pero en este escritorio Hushlink no puede comprobarlo. Pégalo para comprobarlo.',
  'failure.clipboard-not-written':
    'No se pudo poner el texto en el portapapeles. Selecciónalo y cópialo a mano.',
  'failure.link-forgotten': 'Este enlace ya no figura aquí.',
};
