import type { policy as source } from '../en/policy.ts';
import type { Translation } from '../translation.ts';

export const policy: Translation<typeof source> = {
  'policy.set': 'Establecido por tu administrador.',
  'policy.onlyThese': 'Tu administrador solo permite estos.',
  'policy.atMost': 'Tu administrador permite {{most}} como máximo.',
  'policy.notAllowed': 'no permitido por tu administrador',
  'policy.accountRequired': 'Tu administrador exige una cuenta.',
  'policy.accountNone': 'Tu administrador solo permite enlaces sin cuenta.',
  'policy.passphrase': 'La exige tu administrador.',
  'policy.passphraseLong': 'La exige tu administrador, con al menos {{least}} caracteres.',
  'policy.passphraseLeast': 'Si añades una, tu administrador exige al menos {{least}} caracteres.',
  'policy.keepNone': 'Establecido por tu administrador: los recibos solo duran hasta que se cierre Hushlink.',
  'policy.inForce': 'Tu administrador ha establecido parte de esta configuración, en {{file}}.',
  'policy.ignored': 'Hay una política en {{file}}, pero se ignora: {{why}}.',
  'policy.why.owner': 'el archivo no pertenece al administrador',
  'policy.why.writable': 'alguien que no es el administrador puede modificar el archivo',
  'policy.why.folder':
    'alguien que no es el administrador puede modificar la carpeta del archivo o una superior',
  'policy.brokenTitle': 'Hushlink no envía nada',
  'policy.fault.unreadable': 'no se puede leer el archivo',
  'policy.fault.not-a-file': 'es un enlace, una carpeta u otra cosa, no un archivo',
  'policy.fault.too-large': 'el archivo es demasiado grande',
  'policy.fault.not-json': 'el archivo no es JSON válido',
  'policy.fault.invalid': 'esa regla no existe, o su valor es incorrecto: {{at}}',
  'policy.fault.repeated': 'esto aparece más de una vez: {{at}}',
  'policy.fault.unknown-owner': 'no se puede saber quién puede modificar el archivo',
  'failure.policy.server':
    'Tu administrador no permite crear enlaces en {{serverName}}, así que no se envió nada.',
  'failure.policy.account':
    'Tu administrador no permite crear enlaces con esta cuenta, así que no se envió nada.',
  'failure.policy.account-needed':
    'Tu administrador exige una cuenta, así que no se envió nada. Añade una en Configuración.',
  'failure.policy.anonymous-only':
    'Tu administrador solo permite enlaces sin cuenta, así que no se envió nada.',
  'failure.policy-lifetime':
    'Tu administrador permite una duración de {{most}} como máximo, así que no se envió nada. Elige una más corta.',
  'failure.policy-passphrase.missing':
    'Tu administrador exige una frase de contraseña para cada enlace, así que no se envió nada. Añade una.',
  'failure.policy-passphrase.missingLong':
    'Tu administrador exige para cada enlace una frase de contraseña de al menos {{least}} caracteres, así que no se envió nada. Añade una.',
  'failure.policy-passphrase.short':
    'Tu administrador exige que una frase de contraseña tenga al menos {{least}} caracteres, así que no se envió nada. Elige una más larga.',
  'failure.policy-broken':
    'No se envía nada, porque la política de tu administrador en {{file}} no se puede usar: {{fault}}. Avisa a tu administrador.',
  'failure.policy-setting': 'Esto lo ha establecido tu administrador, así que no se cambió.',
  'failure.policy-drafts': 'Tu administrador no permite que Hushlink guarde borradores.',
  'failure.policy-opening.any': 'Tu administrador no permite abrir enlaces en Hushlink.',
  'failure.policy-opening.server': 'Tu administrador no permite abrir en Hushlink enlaces de este servidor.',
  'policy.cli.none': 'No hay ninguna política. Un administrador puede poner una en {{file}}.',
  'policy.cli.inForce': 'La política de {{file}} está en vigor:',
  'policy.cli.noRules': 'No tiene reglas.',
  'policy.rule.servers': 'Los enlaces solo se crean en {{servers}}.',
  'policy.rule.accountsRequired': 'Los enlaces solo se crean con una cuenta.',
  'policy.rule.accountsNone': 'Los enlaces solo se crean sin cuenta.',
  'policy.rule.usernames': 'Solo se usan estas cuentas: {{usernames}}.',
  'policy.rule.lifetime': 'Un enlace dura {{most}} como máximo.',
  'policy.rule.passphraseRequired': 'Cada enlace necesita una frase de contraseña.',
  'policy.rule.passphraseLeast': 'Una frase de contraseña tiene al menos {{least}} caracteres.',
  'policy.rule.hotkey': 'El atajo es {{keys}}.',
  'policy.rule.hotkeyNone': 'No hay ningún atajo.',
  'policy.rule.hotkeyChange': 'El usuario puede elegir otro atajo.',
  'policy.rule.draftsNone': 'No se guarda nada como borrador.',
  'policy.rule.draftsAge': 'Un borrador se descarta sin enviar tras {{most}} como máximo.',
  'policy.rule.receiptsNone': 'Los recibos solo duran hasta que se cierre Hushlink.',
  'policy.rule.receiptsNotAfterEnd': 'Un recibo se borra en cuanto termina su enlace.',
  'policy.rule.receiptsAge': 'Un recibo se conserva {{most}} como máximo tras el fin de su enlace.',
  'policy.rule.links': 'Los enlaces no se conservan al cerrar Hushlink.',
  'policy.rule.loginOn': 'Hushlink se inicia al iniciar sesión.',
  'policy.rule.loginOff': 'Hushlink no se inicia al iniciar sesión.',
  'policy.rule.updatesOn': 'Hushlink busca una versión nueva una vez al día, donde es posible.',
  'policy.rule.updatesOff': 'Hushlink no busca versiones nuevas.',
  'policy.rule.openingNone': 'Los enlaces no se abren en Hushlink.',
  'policy.rule.openingAllowed': 'En Hushlink solo se abren enlaces de estos servidores.',
};
