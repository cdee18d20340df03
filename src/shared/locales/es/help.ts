import type { help as source } from '../en/help.ts';
import type { Translation } from '../translation.ts';

/** Help. */
export const help: Translation<typeof source> = {
  'help.title': 'Ayuda',

  'help.section.secret': '¿Qué pasa con mi secreto?',
  'help.heading.typing': 'Mientras escribes',
  'help.answer.typing':
    'Lo que escribes se queda en su ventana hasta que lo envías. Cuando la ventana se cierra, desaparece, a menos que lo guardes como borrador.',
  'help.heading.way': 'En camino',
  'help.answer.way':
    'El secreto solo sale de este equipo por https, hacia el servidor que has elegido y ningún otro. La ventana muestra cuál antes de enviar. No se siguen redirecciones.',
  'help.heading.server': 'En el servidor',
  'help.answer.server':
    'El servidor cifra el secreto. Aun así, quien lo administra podría leerlo, y también la frase de contraseña, que se envía con él. Elige un servidor en el que confíes.',
  'help.heading.region': 'Las regiones',
  'help.answer.region':
    'En Onetime Secret, la región determina dónde se guarda un secreto hasta que se revela, y bajo qué ley. Las regiones no comparten nada: elige la de tu cuenta, o la más cercana.',
  'help.heading.once': 'Quién lo recibe',
  'help.answer.once':
    'El enlace se abre una sola vez: quien llega primero recibe el secreto, sea el destinatario u otra persona que vea el enlace. Una frase de contraseña, comunicada por otra vía, ayuda.',
  'help.heading.lifetime': 'Cuánto dura',
  'help.answer.lifetime':
    'Si nadie lo revela a tiempo, el servidor lo borra. Hushlink muestra la duración que el servidor ha concedido. Que se abra una sola vez y expire a tiempo es una promesa del servidor.',
  'help.heading.clipboard': 'El portapapeles',
  'help.answer.clipboard':
    'Al compartir el portapapeles, el enlace sustituye lo que se leyó, a menos que entretanto hayas copiado otra cosa. Otros programas también pueden leer el portapapeles, y un historial puede conservar lo que había en él.',
  'help.heading.kept': 'Qué se guarda aquí',
  'help.answer.kept':
    'Recibos, enlaces y borradores, cifrados con una clave del llavero de este sistema. El texto y la frase de contraseña solo están en el disco dentro de un borrador, hasta que se envía o se descarta. Sin llavero, nada de esto está en el disco.',
  'help.heading.burning': 'Destruir un enlace',
  'help.answer.burning':
    'El servidor borra el secreto y ya nadie puede abrir el enlace. Lo que alguien ya ha leído no se puede retirar.',
  'help.heading.nothing': 'Nada más',
  'help.answer.nothing':
    'No hay telemetría. Se contacta con los servidores para lo que haces, para los borradores que esperan y, de vez en cuando, para saber qué fue de tus enlaces. Esto último se puede desactivar en Configuración.',

  'help.section.keys': 'Atajos de teclado',
  'help.key': 'Teclas',
  'help.does': 'Qué hacen',
  'help.inEveryWindow': 'Todas las ventanas',
  'help.inCompose': 'Nuevo secreto y Generar',
  'help.inResult': 'Cuando el enlace está creado',
  'help.setHotkey': 'Elige uno en Configuración.',
  'help.creates': 'Crea el enlace.',
  'help.makesPassphrase': 'Genera una frase de contraseña.',
  'help.writesLifetime': 'Va a la duración, para escribirla.',
  'help.doesNext':
    'Da el siguiente paso: copia el enlace o su frase de contraseña, o empieza el siguiente secreto.',
  'help.startsNext': 'Empieza el siguiente secreto.',
  'help.showsQr': 'Muestra u oculta el código QR.',
  'help.burns': 'Pregunta si se destruye el enlace. Pulsa otra vez para destruirlo.',
  'help.closes': 'Cierra la ventana. Si se fuera a perder texto, pregunta antes.',
  'help.nextControl': 'Va al campo o botón siguiente, o al anterior.',
  'help.opensSettings': 'Abre Configuración.',
  'help.zooms': 'Amplía o reduce la vista, o vuelve al tamaño normal.',
  'help.nextEntry': 'Va al borrador o enlace siguiente, o al anterior.',
  'help.firstEntry': 'Va al primero o al último.',
  'help.pageOfEntries': 'Va una página hacia arriba o hacia abajo.',
  'help.opensDetails': 'Abre los detalles. Esc los cierra.',
  'help.finds': 'Va al filtro.',
  'help.copiesLink': 'Copia el enlace.',
  'help.burnsLink': 'Destruye el enlace, olvida uno terminado o descarta un borrador. Pregunta antes.',
  'help.selectsMore': 'Selecciona varios enlaces, para destruirlos u olvidarlos juntos.',
  'help.movesOn': 'Avanza sin cambiar la selección.',
  'help.selectsOne': 'Añade un enlace a la selección o lo quita.',
  'help.keyHome': 'Inicio',
  'help.keyEnd': 'Fin',
  'help.keyPageUp': 'Re Pág',
  'help.keyPageDown': 'Av Pág',
  'help.keyDelete': 'Supr',
  'help.keySpace': 'Espacio',

  'help.section.about': 'Acerca de Hushlink',
  'help.version': 'Versión {{version}}',
  'help.runsOn': 'Funciona con Electron {{electron}}, Chromium {{chromium}} y Node.js {{node}}.',
  'help.free': 'Software libre bajo la licencia MIT.',
  'help.independent': 'Un programa independiente, sin relación con Onetime Secret, cuyo servicio utiliza.',
  'help.components': 'De qué está hecho',
  'help.componentsWhat':
    'Estos componentes forman parte de Hushlink, cada uno con su propia licencia. Electron tiene la licencia MIT y viene con LICENSES.chromium.html para Chromium, Node.js y lo que contienen.',
};
