import type { app as source } from '../en/app.ts';
import type { Translation } from '../translation.ts';

/** The tray, notifications and what they share with the windows. */
export const app: Translation<typeof source> = {
  'app.name': 'Hushlink',

  'tray.shareClipboard': 'Del udklipsholderen',
  'tray.newSecret': 'Ny besked…',
  'tray.generate': 'Generer…',
  'tray.openLink': 'Åbn et link…',
  'tray.activity': 'Aktivitet…',
  'tray.activityDrafts': 'Aktivitet ({{formatted}})…',
  'tray.sendDrafts': 'Send kladder nu',
  'tray.pauseSending': 'Sæt afsendelse på pause',
  'tray.resumeSending': 'Genoptag afsendelse',
  'tray.sendTo': 'Send til',
  'tray.burn': 'Ødelæg linket fra {{when}}…',
  'tray.settings': 'Indstillinger…',
  'tray.quit': 'Afslut Hushlink',
  'tray.tooltip': 'Hushlink',
  'tray.tooltipDrafts_one': 'Hushlink: {{formatted}} kladde venter',
  'tray.tooltipDrafts_other': 'Hushlink: {{formatted}} kladder venter',
  'tray.tooltipSending': 'Hushlink: opretter et link',

  'key.control': 'Ctrl',
  'key.shift': 'Skift',
  'key.enter': 'Enter',
  'key.escape': 'Esc',

  'notify.linkCopied': 'Link kopieret',
  'notify.opensOnceUntil': 'Kan åbnes én gang, indtil {{when}}.',
  'notify.linkReady': 'Linket er klar',
  'notify.clipboardChanged':
    'Du kopierede noget andet imens, så udklipsholderen er ladt i fred. Linket kan åbnes én gang, indtil {{when}}.',
  'notify.clipboardUnread':
    'Udklipsholderen kunne ikke læses, så den er uændret. Linket kan åbnes én gang, indtil {{when}}.',
  'notify.notHandedOver': 'Programmet, du kopierede fra, udleverede ikke det kopierede. Kopier det igen.',
  'notify.notWritten':
    'Der kunne ikke skrives til udklipsholderen. Linket kan åbnes én gang, indtil {{when}}.',
  'notify.clickToCopy': 'Klik for at kopiere linket.',
  'notify.copyInActivity': 'Du kan kopiere det under Aktivitet.',
  'notify.clickForDetails': 'Klik for at se mere.',
  'notify.detailsInActivity': 'Se mere under Aktivitet.',
  'notify.clickForSettings': 'Klik for at åbne indstillingerne.',
  'notify.changeInSettings': 'Du kan ændre det i indstillingerne.',
  'notify.undo': 'Fortryd',
  'notify.undone': 'Link ødelagt',
  'notify.undoneBody': 'Ingen kan åbne det mere.',
  'notify.undoFailed': 'Linket kunne ikke ødelægges',
  'notify.revealed_one': 'Et link er afsløret',
  'notify.revealed_other': '{{count}} links er afsløret',
  'notify.revealedBody':
    'Linket, du oprettede hos {{serverName}} den {{when}}, er afsløret. Det fører ingen steder hen mere.',
  'notify.revealedNote':
    '{{note}} – oprettet hos {{serverName}} den {{when}}. Det fører ingen steder hen mere.',
  'notify.copyLost': 'Det, du kopierede, er måske væk',
  'notify.copyLostBody':
    'På dette skrivebord kan det, der er kopieret her, forsvinde fra udklipsholderen, når Hushlink lukkes.',
  'notify.copyLostKept':
    'På dette skrivebord kan det, der er kopieret her, forsvinde fra udklipsholderen, når Hushlink lukkes. Du finder links under Aktivitet.',
  'notify.hotkeyTaken': 'Genvejstasten er ikke tilgængelig',
  'notify.settingsSetAside': 'Indstillingerne kunne ikke læses',
  'notify.settingsKept': 'De er gemt som {{file}}, og Hushlink begynder forfra.',
  'notify.cannotStart': 'Hushlink kan ikke starte',
  'notify.cannotStartBody':
    'Der kan ikke læses fra eller skrives til mappen {{folder}}. Tjek rettighederne og den ledige plads.',
  'notify.failed': 'Der blev ikke oprettet et link',
  'notify.maybeSent': 'Uklart, om der blev oprettet et link',
  'notify.draftKept': 'Gemt som kladde',
  'notify.draftKeptBody':
    '{{reason}} Den bliver sendt, så snart det er muligt, og du får besked. Udklipsholderen er uændret.',
  'notify.draftHeld': 'Ikke sendt: en kladde afventer dig',
  'notify.draftHeldBody': '{{reason}} Udklipsholderen er uændret.',
  'notify.discard': 'Kassér',
  'notify.discarded': 'Kladde kasseret',
  'notify.discardedBody': 'Den bliver ikke sendt.',
  'notify.notDiscarded': 'Kladden kunne ikke kasseres',
  'notify.draftSentNote': '{{note}}: kan åbnes én gang, indtil {{when}}.',
  'notify.draftsSent_one': '{{formatted}} link er klar',
  'notify.draftsSent_other': '{{formatted}} links er klar',
  'notify.draftsSentBody': 'Dine kladder er sendt.',
  'notify.draftsHeld_one': '{{formatted}} kladde afventer dig',
  'notify.draftsHeld_other': '{{formatted}} kladder afventer dig',
  'notify.draftsHeldBody': 'De blev ikke sendt.',
  'notify.draftLate': 'En kladde er kasseret usendt',
  'notify.draftLateBody': 'Den kunne ikke sendes til {{serverName}} inden {{when}}, som du havde valgt.',
  'notify.draftsLate': '{{formatted}} kladder er kasseret usendt',
  'notify.draftsLateBody': 'De kunne ikke sendes inden det tidspunkt, du havde valgt.',
  'notify.draftsLocked': 'Kladder venter på nøgleringen',
  'notify.recordsUnreadable': 'Kladder og kvitteringer kan ikke læses',
  'notify.draftsWait_one': '{{formatted}} kladde venter',
  'notify.draftsWait_other': '{{formatted}} kladder venter',
  'notify.draftsWaitBody':
    'Intet bliver sendt, mens Hushlink ikke kører. De er gemt krypteret og bliver sendt bagefter.',

  'notify.clipboardUnchanged': '{{reason}} Udklipsholderen er uændret.',

  'lifetime.minutes_one': '{{count}} minut',
  'lifetime.minutes_other': '{{count}} minutter',
  'lifetime.hours_one': '{{count}} time',
  'lifetime.hours_other': '{{count}} timer',
  'lifetime.days_one': '{{count}} dag',
  'lifetime.days_other': '{{count}} dage',
  'lifetime.seconds_one': '{{count}} sekund',
  'lifetime.seconds_other': '{{count}} sekunder',
};
