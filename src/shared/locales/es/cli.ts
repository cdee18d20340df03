import type { cli as source } from '../en/cli.ts';
import type { Translation } from '../translation.ts';

/** The command line, to standard error. */
export const cli: Translation<typeof source> = {
  'cli.notText':
    'La entrada no es texto en UTF-8 ni en UTF-16 con marca de orden de bytes, así que no se envió nada.',
  'cli.noReceipt': 'El enlace se creó, pero no se pudo guardar su recibo.',
  'cli.draftKept':
    'Se ha guardado como borrador. El Hushlink de la bandeja lo enviará en cuanto sea posible.',
  'cli.draftHeld': 'Se ha guardado como borrador, que te espera en Actividad.',
  'cli.ownMistake':
    'Hushlink ha tenido un error interno. Si no se mostró ningún enlace, no hay ninguno que puedas usar.',
  'cli.settingsKept': 'No se pudo leer la configuración. Se conserva como {{file}}.',
  'cli.unknown': '{{word}} no es una opción de Hushlink, así que no se hizo nada. {{usage}}',
  'cli.noValue': '{{word}} no admite ningún valor, así que no se hizo nada. {{usage}}',
  'cli.otherValue': 'Hushlink no admite ese valor de {{word}}, así que no se hizo nada. {{usage}}',
  'cli.variable':
    'La variable de entorno {{word}} está definida, y Hushlink no funciona con ella, así que no se hizo nada.',
  'cli.notTogether': '{{word}} no se puede usar con el resto, así que no se hizo nada. {{usage}}',
  'cli.tooLong': 'Los argumentos son demasiado largos, así que no se hizo nada.',
  'cli.noLink': 'La entrada no contiene ningún enlace, así que no se hizo nada.',
  'cli.linkTooLong': 'La entrada es más larga de lo que puede ser un enlace, así que no se hizo nada.',
  'cli.usage': 'Uso: hushlink {{options}}; o: … | hushlink {{share}}; o: hushlink --help',
  'cli.noOutput':
    'La salida estándar está cerrada o se descarta, así que nadie recibiría el enlace. No se envió nada.',
  'cli.notPrinted': 'El enlace se creó, pero no se pudo mostrar. Está en Actividad.',
  'cli.notPrintedNorKept':
    'El enlace se creó, pero no se pudo ni mostrar ni guardar. Nadie lo tiene y expirará por sí solo. Comparte el texto otra vez.',
  'cli.needsValue': '{{word}} necesita un valor, así que no se hizo nada. {{usage}}',
  'cli.twice': '{{word}} aparece dos veces, así que no se hizo nada. {{usage}}',
  'cli.lifetime': '--ttl admite un tiempo de 1m a 30d, como 90m, 12h, 3d o 2w, así que no se hizo nada.',
  'cli.noteTooLong': 'La nota tiene más de {{most}} caracteres, así que no se hizo nada.',
  'cli.howToShare':
    'Pasa el texto por la entrada estándar, por ejemplo: pwgen 24 1 | hushlink share. Para escribirlo aquí: hushlink share -',
  'cli.typeIt': 'Escribe o pega el texto y pulsa Intro y Ctrl+D.',
  'cli.noProfile': 'Ningún perfil, o más de uno, se llama así, así que no se envió nada. Hay: {{profiles}}.',
  'cli.noProfiles':
    'Todavía no hay ningún perfil, así que no se envió nada. Elige antes un servidor en Configuración.',
  'cli.passphraseUnreadable':
    'No se puede leer el archivo de la frase de contraseña, así que no se envió nada.',
  'cli.passphraseEmpty': 'No hay ninguna frase de contraseña en el archivo, así que no se envió nada.',
  'cli.passphraseNotOneLine':
    'El archivo de la frase de contraseña no es una sola línea de texto, así que no se envió nada.',
  'cli.help.summary': 'Hushlink convierte una contraseña, una clave o una nota en un enlace de un solo uso.',
  'cli.help.tray': 'La aplicación de la bandeja, que se inicia si no está en marcha:',
  'cli.help.share': 'Un enlace en la salida estándar, con o sin la aplicación de la bandeja:',
  'cli.help.both': 'Con ambas:',
  'cli.option.share': 'crea un enlace con el texto de la entrada estándar y lo muestra',
  'cli.option.hotkey': 'hace lo que hace uno de tus propios atajos, según la configuración',
  'cli.option.share-clipboard': 'convierte el portapapeles en un enlace, como el atajo',
  'cli.option.new': 'abre Nuevo secreto, como sin opciones',
  'cli.option.generate': 'abre Generar',
  'cli.option.open': 'abre Abrir un enlace; con - el enlace viene de la entrada estándar',
  'cli.option.activity': 'abre Actividad',
  'cli.option.settings': 'abre Configuración',
  'cli.option.send-drafts': 'envía ahora los borradores en espera',
  'cli.option.at-login': 'se inicia como al iniciar sesión y espera a un panel',
  'cli.option.hidden': 'se inicia en la bandeja, sin ventana',
  'cli.option.note': 'una nota en el recibo; no para secretos',
  'cli.option.ttl': 'la duración del enlace, como 90m, 12h, 3d o 2w',
  'cli.option.passphrase-file': 'pide al abrir el enlace la frase de contraseña de este archivo',
  'cli.option.profile': 'la cuenta o el servidor, como anna@example.com o EU',
  'cli.option.json': 'muestra el enlace, cuándo expira y más en una línea de JSON',
  'cli.option.no-draft': 'no guarda borrador de lo que no se puede enviar',
  'cli.option.user-data-dir': 'guarda la configuración y los borradores en esta carpeta',
  'cli.option.help': 'muestra esta ayuda',
  'cli.option.policy': 'muestra lo que un administrador ha establecido para este equipo',
  'cli.option.version': 'muestra la versión',
};
