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
  'cli.unknown': 'Hushlink no conoce {{word}}, así que no se hizo nada. {{usage}}',
  'cli.noValue': '{{word}} no admite ningún valor, así que no se hizo nada. {{usage}}',
  'cli.otherValue': 'Hushlink no admite ese valor de {{word}}, así que no se hizo nada. {{usage}}',
  'cli.variable':
    'La variable de entorno {{word}} está definida, y Hushlink no funciona con ella, así que no se hizo nada.',
  'cli.notTogether': '{{word}} no va con el resto, así que no se hizo nada. {{usage}}',
  'cli.tooLong': 'Los argumentos son demasiado largos, así que no se hizo nada.',
  'cli.noLink': 'La entrada no contiene ningún enlace, así que no se hizo nada.',
  'cli.linkTooLong': 'La entrada es más larga de lo que puede ser un enlace, así que no se hizo nada.',
  'cli.usage': 'Hay: hushlink {{options}}; o: … | hushlink {{share}}',
  'cli.noOutput':
    'La salida estándar está cerrada o se descarta, así que nadie recibiría el enlace. No se envió nada.',
  'cli.notPrinted': 'El enlace se creó, pero no se pudo mostrar. Está en Actividad.',
  'cli.notPrintedNorKept':
    'El enlace se creó, pero no se pudo ni mostrar ni guardar. Nadie lo tiene y caducará por sí solo. Comparte el texto otra vez.',
};
