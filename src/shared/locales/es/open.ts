import type { open as source } from '../en/open.ts';
import type { Translation } from '../translation.ts';

/** Open a link. */
export const open: Translation<typeof source> = {
  'open.title': 'Abrir un enlace',
  'open.link': 'Enlace de un solo uso o clave',
  'open.placeholder': 'https://…/secret/…',
  'open.hint': 'Pégalo o suéltalo aquí. No se contacta con ningún servidor hasta que pulses «Revelar».',
  'open.found': 'Del portapapeles.',
  'open.asks': '«Revelar» contacta solo con {{host}}, sin tu cuenta.',
  'open.asksRegion': '«Revelar» contacta solo con {{serverName}} ({{host}}), sin tu cuenta.',
  'open.unfamiliar':
    '{{host}} no es ninguno de tus servidores ni de los de Onetime Secret. Sigue solo si esperabas un enlace de allí.',
  'open.server': 'Servidor al que pertenece la clave',
  'open.chooseServer': 'Elige uno…',
  'open.passphrase': 'Frase de contraseña, si tiene',
  'open.hasPassphrase': 'Escribir una frase de contraseña',
  'open.showPassphrase': 'Mostrar frase de contraseña',
  'open.hidePassphrase': 'Ocultar frase de contraseña',
  'open.once': 'Solo se puede revelar una vez. Después, el enlace deja de funcionar.',
  'open.reveal': 'Revelar',
  'open.revealing': 'Revelando…',
  'open.revealed': 'Revelado',
  'open.from': 'De {{host}}. El enlace ya no funciona.',
  'open.secret': 'Secreto',
  'open.empty': 'El secreto está vacío.',
  'open.partShown':
    'Demasiado largo para mostrarlo entero: estos son los primeros {{shown, number}} de {{total, number}} caracteres. «Copiar» los copia todos.',
  'open.copySecret': 'Copiar secreto',
  'open.copied': 'El secreto está en el portapapeles.',
  'open.copiedFor': 'El secreto está en el portapapeles durante {{time}}.',
  'open.wiped': 'Se olvida cuando se cierra esta ventana, y no se guarda en ninguna parte.',
  'open.another': 'Abrir otro enlace',
  'open.leaveQuestion':
    'No has copiado el secreto, y nadie puede volver a abrir su enlace. ¿Cerrar sin copiarlo?',
  'open.leave': 'Cerrar sin copiar',
  'open.stay': 'Dejar abierto',
  'open.failure.unknown':
    '{{serverName}} no devuelve nada para este enlace: se reveló, se destruyó o expiró, o necesita otra frase de contraseña. Un servidor no indica el motivo.',
  'open.failure.unknownNoPassphrase':
    '{{serverName}} no devuelve nada para este enlace: se reveló, se destruyó o expiró, o necesita una frase de contraseña. Un servidor no indica el motivo.',
  'open.failure.locked':
    '{{serverName}} no puede revelar esto ahora. Tras demasiadas frases de contraseña incorrectas, un enlace queda bloqueado media hora.',
  'open.failure.tooLong':
    '{{serverName}} envió más de lo que cabe en un secreto, así que Hushlink dejó de leer. Puede que el enlace ya esté usado. Pide al remitente que lo comparta en partes.',
  'open.failure.maybeRevealed':
    'La respuesta se perdió por el camino. Puede que el enlace ya esté usado; inténtalo una vez más para saberlo.',
};
