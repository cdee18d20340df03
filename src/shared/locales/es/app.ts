import type { app as source } from '../en/app.ts';
import type { Translation } from '../translation.ts';

/** The tray, notifications and what they share with the windows. */
export const app: Translation<typeof source> = {
  'app.name': 'Hushlink',

  'tray.shareClipboard': 'Compartir el portapapeles',
  'tray.newSecret': 'Nuevo secreto…',
  'tray.generate': 'Generar…',
  'tray.openLink': 'Abrir un enlace…',
  'tray.copyLast': 'Copiar el último enlace',
  'tray.recentLinks': 'Enlaces recientes',
  'tray.activity': 'Actividad…',
  'tray.activityDrafts': 'Actividad ({{formatted}})…',
  'tray.sendDrafts': 'Enviar borradores ahora',
  'tray.pauseSending': 'Pausar el envío',
  'tray.resumeSending': 'Reanudar el envío',
  'tray.sendTo': 'Enviar a',
  'tray.burn': 'Destruir el enlace del {{when}}…',
  'tray.update': 'La versión {{version}} está disponible…',
  'tray.settings': 'Configuración…',
  'tray.quit': 'Salir de Hushlink',
  'tray.tooltip': 'Hushlink',
  'tray.tooltipDrafts_one': 'Hushlink: {{formatted}} borrador espera',
  'tray.tooltipDrafts_other': 'Hushlink: {{formatted}} borradores esperan',
  'tray.tooltipPaused_one': 'Hushlink: envío en pausa, {{formatted}} borrador espera',
  'tray.tooltipPaused_other': 'Hushlink: envío en pausa, {{formatted}} borradores esperan',
  'tray.tooltipHeld_one': 'Hushlink: {{formatted}} borrador te espera',
  'tray.tooltipHeld_other': 'Hushlink: {{formatted}} borradores te esperan',
  'tray.tooltipNoServer': 'Hushlink: ningún servidor elegido',
  'tray.tooltipSending': 'Hushlink: creando un enlace',

  'key.control': 'Ctrl',
  'key.shift': 'Mayús',
  'key.enter': 'Intro',
  'key.escape': 'Esc',
  'key.delete': 'Supr',

  'notify.linkCopied': 'Enlace copiado',
  'notify.opensOnceUntil': 'Se abre una sola vez, hasta el {{when}}.',
  'notify.linkReady': 'Enlace listo',
  'notify.clipboardChanged':
    'Mientras tanto copiaste otra cosa, así que el portapapeles quedó como está. El enlace se abre una sola vez, hasta el {{when}}.',
  'notify.clipboardUnread':
    'No se pudo leer el portapapeles, así que quedó como está. El enlace se abre una sola vez, hasta el {{when}}.',
  'notify.notHandedOver': 'El programa del que copiaste no entregó lo copiado. Cópialo de nuevo.',
  'notify.notWritten':
    'No se pudo poner el enlace en el portapapeles. Se abre una sola vez, hasta el {{when}}.',
  'notify.unconfirmed':
    'El enlace se copió, pero en este escritorio Hushlink no puede comprobarlo. Pégalo para verlo. Se abre una sola vez, hasta el {{when}}.',
  'notify.clickToCopy': 'Haz clic para copiar el enlace.',
  'notify.copyInActivity': 'Puedes copiarlo en Actividad.',
  'notify.clickForDetails': 'Haz clic para ver más.',
  'notify.detailsInActivity': 'Hay más detalles en Actividad.',
  'notify.clickForSettings': 'Haz clic para abrir la configuración.',
  'notify.changeInSettings': 'Puedes cambiarlo en la configuración.',
  'notify.undo': 'Deshacer',
  'notify.more': 'Más…',
  'notify.undone': 'Enlace destruido',
  'notify.undoneBody': 'Ya nadie puede abrirlo.',
  'notify.undoFailed': 'El enlace no se pudo destruir',
  'notify.revealed_one': 'Se reveló un enlace',
  'notify.revealed_other': 'Se revelaron {{count}} enlaces',
  'notify.revealedBody':
    'El enlace que creaste en {{serverName}} el {{when}} se ha revelado. Ya no funciona.',
  'notify.revealedNote': '{{note}} – creado en {{serverName}} el {{when}}. Ya no funciona.',
  'notify.copyLost': 'Lo que copiaste puede haber desaparecido',
  'notify.copyLostBody':
    'En este escritorio, lo copiado aquí puede desaparecer del portapapeles cuando Hushlink se cierra.',
  'notify.copyLostKept':
    'En este escritorio, lo copiado aquí puede desaparecer del portapapeles cuando Hushlink se cierra. Encontrarás los enlaces en Actividad.',
  'notify.hotkeyTaken': 'El atajo no está disponible',
  'notify.settingsSetAside': 'No se pudo leer la configuración',
  'notify.settingsKept':
    'Se conserva como {{file}}, y Hushlink se inicia con la configuración predeterminada.',
  'notify.cannotStart': 'Hushlink no puede arrancar',
  'notify.cannotStartBody':
    'La carpeta {{folder}} no se puede leer o escribir. Comprueba sus permisos y el espacio libre.',
  'notify.cannotStartTemporary':
    'No se puede escribir en la carpeta de archivos temporales, {{folder}}, o su ruta es demasiado larga. Comprueba TMPDIR.',
  'notify.cannotStartDisplay': 'No hay pantalla. Solo … | hushlink share - funciona sin ella.',
  'notify.failed': 'No se creó ningún enlace',
  'notify.maybeSent': 'Puede que se haya creado un enlace',
  'notify.draftKept': 'Guardado como borrador',
  'notify.draftKeptBody':
    '{{reason}} Se enviará en cuanto sea posible y recibirás un aviso. El portapapeles no ha cambiado.',
  'notify.draftHeld': 'No enviado: un borrador te espera',
  'notify.draftHeldBody': '{{reason}} El portapapeles no ha cambiado.',
  'notify.discard': 'Descartar',
  'notify.discarded': 'Borrador descartado',
  'notify.discardedBody': 'No se enviará.',
  'notify.notDiscarded': 'El borrador no se pudo descartar',
  'notify.opensOnceNote': '{{note}}: se abre una sola vez, hasta el {{when}}.',
  'notify.draftsSent_one': '{{formatted}} enlace está listo',
  'notify.draftsSent_other': '{{formatted}} enlaces están listos',
  'notify.draftsSentBody': 'Tus borradores se han enviado.',
  'notify.draftsHeld_one': '{{formatted}} borrador te espera',
  'notify.draftsHeld_other': '{{formatted}} borradores te esperan',
  'notify.draftsHeldBody': 'No se enviaron.',
  'notify.draftLate': 'Un borrador se descartó sin enviarse',
  'notify.draftLateBody':
    'No se pudo enviar a {{serverName}} antes del {{when}}, el momento que habías fijado.',
  'notify.draftsLate': '{{formatted}} borradores se descartaron sin enviarse',
  'notify.draftsLateBody': 'No se pudieron enviar antes del momento que habías fijado.',
  'notify.draftsLocked': 'Hay borradores a la espera del llavero',
  'notify.recordsUnreadable': 'Los borradores y recibos no se pueden leer',
  'notify.draftsWait_one': '{{formatted}} borrador espera',
  'notify.draftsWait_other': '{{formatted}} borradores esperan',
  'notify.draftsWaitBody':
    'No se envía nada mientras Hushlink no está en marcha. Se guardan cifrados y se envían la próxima vez que arranque.',

  'notify.clipboardUnchanged': '{{reason}} El portapapeles no ha cambiado.',

  'lifetime.minutes_one': '{{count}} minuto',
  'lifetime.minutes_other': '{{count}} minutos',
  'lifetime.hours_one': '{{count}} hora',
  'lifetime.hours_other': '{{count}} horas',
  'lifetime.days_one': '{{count}} día',
  'lifetime.days_other': '{{count}} días',
  'lifetime.seconds_one': '{{count}} segundo',
  'lifetime.seconds_other': '{{count}} segundos',
};
