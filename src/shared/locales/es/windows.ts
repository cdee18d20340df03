import type { windows as source } from '../en/windows.ts';
import type { Translation } from '../translation.ts';

/** What several windows say. */
export const windows: Translation<typeof source> = {
  'ui.ownMistake':
    'Hushlink ha tenido un error interno. Lo que escribiste sigue aquí. Inténtalo otra vez, o cierra esta ventana y ábrela de nuevo.',
  'ui.broken': 'Esta ventana no se puede mostrar',
  'ui.brokenBody':
    'Algo en ella no se pudo mostrar. Inténtalo de nuevo. Si no sirve, ciérrala y ábrela otra vez. Los borradores, los recibos y la configuración no se ven afectados.',
  'ui.tryAgain': 'Intentar de nuevo',
  'ui.show': 'Mostrar',
  'ui.hide': 'Ocultar',
  'ui.copy': 'Copiar',
  'ui.copied': 'Copiado',
  'ui.cancel': 'Cancelar',
  'ui.close': 'Cerrar',
  'ui.openSettings': 'Abrir Configuración',

  'destination.goesTo': 'Va a',
  'destination.change': 'Cámbialo en Configuración.',
  'destination.none': 'Ningún servidor elegido',
  'destination.anonymous': 'anónimo',

  'confirm.title': 'Compartir el portapapeles',
  'confirm.focus': 'Leyendo el portapapeles…',
  'confirm.focusBody':
    'En este escritorio solo puede leerlo la ventana en uso. Si no pasa nada, haz clic aquí.',
  'confirm.check': '¿Compartir este texto?',
  'confirm.checkBody': 'En este escritorio solo la ventana en uso puede leer el portapapeles.',
  'confirm.checkTool': 'Para compartir sin esta ventana, instala {{package}} y reinicia Hushlink.',
  'confirm.copyBody': 'En este escritorio solo puede copiarlo la ventana en uso.',
  'confirm.empty': 'El portapapeles está vacío',
  'confirm.emptyBody': 'Copia primero un texto, o escríbelo en Hushlink.',
  'confirm.notHandedOver': 'No se pudo leer el texto',
  'confirm.notHandedOverBody':
    'El programa del que copiaste no entregó lo copiado. Cópialo de nuevo o escríbelo en Hushlink.',
  'confirm.image': 'El portapapeles contiene una imagen',
  'confirm.imageBody': 'Un enlace de un solo uso solo contiene texto, así que no se envió nada.',
  'confirm.files': 'El portapapeles contiene archivos',
  'confirm.filesBody_one': 'Solo se compartirían sus nombres ({{count}} carácter), no lo que contienen.',
  'confirm.filesBody_other':
    'Solo se compartirían sus nombres ({{formatted}} caracteres), no lo que contienen.',
  'confirm.filesNoText': 'Un enlace de un solo uso solo contiene texto, así que no se envió nada.',
  'confirm.oneTimeLink': 'El portapapeles ya contiene un enlace de un solo uso',
  'confirm.oneTimeLinkBody': 'Un enlace nuevo solo llevaría a este enlace, no al secreto que contiene.',
  'confirm.long': '¿Compartir {{formatted}} caracteres?',
  'confirm.longBody': 'Es mucho más que una contraseña o una clave. Quizá copiaste más de lo que querías.',
  'confirm.tooLarge': 'El portapapeles es demasiado grande para un enlace',
  'confirm.tooLargeBody': 'Tiene {{bytes}} bytes; un enlace contiene como mucho {{most}}. No se envió nada.',
  'confirm.blank': 'En el portapapeles no se ve nada',
  'confirm.blankBody':
    'Solo contiene espacios, saltos de línea o caracteres invisibles. El destinatario no vería nada.',
  'confirm.unseen': 'El portapapeles contiene más de lo que ves',
  'confirm.unseenBody': 'Una contraseña pegada con caracteres que no se ven puede no funcionar.',
  'confirm.trimmed': '«Limpiar» quita {{unseen}} antes de crear el enlace.',
  'confirm.create': 'Crear enlace',
  'confirm.asItIs': 'Enviar tal cual',
  'confirm.trim': 'Limpiar',
  'confirm.edit': 'Editar antes…',
  'confirm.open': 'Abrir este enlace…',
  'confirm.preview': 'Principio del texto',
  'confirm.showText': 'Mostrar el texto',
  'confirm.hideText': 'Ocultar el texto',
  'confirm.new': 'Nuevo secreto…',

  'unseen.lineBreaks_one': 'un salto de línea al final',
  'unseen.lineBreaks_other': '{{formatted}} saltos de línea al final',
  'unseen.zeroWidthSpaces_one': 'un espacio de ancho cero',
  'unseen.zeroWidthSpaces_other': '{{formatted}} espacios de ancho cero',
  'unseen.byteOrderMarks_one': 'una marca de orden de bytes',
  'unseen.byteOrderMarks_other': '{{formatted}} marcas de orden de bytes',
  'unseen.softHyphens_one': 'un guion opcional',
  'unseen.softHyphens_other': '{{formatted}} guiones opcionales',
  'unseen.directionMarks_one': 'una marca de dirección del texto',
  'unseen.directionMarks_other': '{{formatted}} marcas de dirección del texto',
  'unseen.others_one': 'un carácter invisible',
  'unseen.others_other': '{{formatted}} caracteres invisibles',
};
