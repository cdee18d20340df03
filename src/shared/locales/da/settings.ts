import type { settings as source } from '../en/settings.ts';
import type { Translation } from '../translation.ts';

/** Settings and the first run. */
export const settings: Translation<typeof source> = {
  'settings.title': 'Indstillinger',
  'settings.sections': 'På denne side',
  'settings.unsaved': 'Ikke gemt',
  'settings.welcome': 'Velkommen til Hushlink',
  'settings.welcomeWhat': 'Hushlink gør en adgangskode eller en note til et link, der kan åbnes én gang.',
  'settings.welcomeHotkey':
    'Kopier noget hemmeligt, tryk {{hotkey}}, og sæt et link ind, der kan åbnes én gang.',
  'settings.welcomeAsk': 'En genvejstast kan gøre det i ethvert program: se Indstillinger.',
  'settings.damaged':
    'Filen med indstillinger var beskadiget, så Hushlink er startet med standardindstillinger. Den beskadigede er gemt som {{keptAs}}.',
  'settings.fromNewer':
    'Indstillingerne er skrevet af en nyere version af Hushlink, og denne kan ikke læse dem, så Hushlink er startet med standardindstillinger. De er gemt som {{keptAs}}.',
  'settings.noTray':
    'Dette skrivebord viser ikke ikoner i en systembakke. Start Hushlink igen, når du vil have vinduet tilbage.',

  'region.eu': 'Den Europæiske Union',
  'region.uk': 'Storbritannien',
  'region.us': 'USA',
  'region.ca': 'Canada',
  'region.nz': 'New Zealand',

  'server.where': 'Hvor dine beskeder går hen',
  'server.choose': 'Vælg en…',
  'server.chooseFirst': 'Vælg, hvor dine beskeder går hen.',
  'server.region': '{{name}} ({{serverName}})',
  'server.default': 'onetimesecret.com (en eller anden region)',
  'server.other': 'Anden server…',
  'server.address': 'Serveradresse',
  'server.suggested': 'Foreslået ud fra din tidszone. Intet er sendt endnu.',
  'server.regionHint': 'Sendes til {{host}} og ingen andre steder hen. Regioner deler intet med hinanden.',
  'server.defaultHint':
    'Denne adresse fører til en region, du ikke selv kan vælge, og kan blive nedlagt. Vælg hellere en region.',

  'account.heading': 'Konto',
  'account.anonymous': 'Anonymt',
  'account.anonymousHint': 'Kræver ingen konto.',
  'account.with': 'Med en konto',
  'account.withHint': 'For at sende links pr. e-mail og bruge dit abonnement.',
  'account.username': 'Brugernavn',
  'account.usernameHint': 'Den e-mailadresse, du logger på med.',
  'account.token': 'API-nøgle',
  'account.tokenStored': 'En nøgle er gemt i nøgleringen.',
  'account.tokenMissing': 'Der er ikke gemt en nøgle til denne konto endnu. Intet kan sendes uden.',
  'account.tokenUnknown': 'Lad feltet være tomt, hvis nøgleringen allerede har den.',
  'account.where': 'Opret en på serveren, under Account → API.',
  'account.openPage': 'Hent en nøgle',
  'account.kept.linux': 'Gemmes i dette skrivebords nøglering (Secret Service) og vises aldrig igen.',
  'account.kept.darwin': 'Gemmes i denne Macs nøglering og vises aldrig igen.',
  'account.kept.win32': 'Gemmes i Windows Legitimationsstyring og vises aldrig igen.',
  'account.replace': 'Erstat',
  'account.replaceToken': 'Erstat nøgle',
  'account.keepToken': 'Behold den gemte',
  'account.forget': 'Glem',
  'account.forgetToken': 'Glem nøgle',
  'account.forgetQuestion': 'Vil du glemme API-nøglen? Uden den kan intet sendes som {{username}}.',
  'account.forgotten': 'Nøglen er fjernet fra nøgleringen.',

  'connection.heading': 'Servere og konti',
  'connection.start': 'Start',
  'connection.save': 'Gem',
  'connection.checkAndSave': 'Kontrollér og gem',
  'connection.saving': 'Gemmer…',
  'connection.saved': 'Gemt.',
  'connection.test': 'Test',
  'connection.testing': 'Tester…',
  'connection.unchecked': 'Nøglen kunne ikke kontrolleres.',
  'connection.saveFirst': 'Gem først: testen bruger det, der er gemt.',
  'connection.answered': '{{serverName}} svarede på {{ms}} ms.',
  'connection.anonymous': 'Links oprettes anonymt.',
  'connection.accepted': 'Kontoen {{username}} er godkendt.',
  'connection.discardQuestion': 'Vil du lukke uden at gemme?',
  'connection.discard': 'Luk',

  'defaults.heading': 'Nye links',
  'defaults.lifetime': 'Standardlevetid',
  'defaults.hint':
    'For genvejstasten og nye beskeder. Vælger du en anden til en besked, er den valgt på forhånd næste gang for den server og konto, indtil du ændrer denne. En server kan give mindre.',
  'defaults.saved': 'Standardlevetiden er gemt.',

  'hotkey.heading': 'Genvejstaster',
  'hotkey.what': 'Gør udklipsholderen til et link, fra ethvert program.',
  'hotkey.off': 'Fra',
  'hotkey.current': 'Del udklipsholderen',
  'hotkey.change': 'Skift…',
  'hotkey.set': 'Vælg…',
  'hotkey.changeHotkey': 'Skift genvejstast…',
  'hotkey.setHotkey': 'Vælg genvejstast…',
  'hotkey.switchOff': 'Slå fra',
  'hotkey.press': 'Tryk på tasterne…',
  'hotkey.pressHint':
    'Hold en ændringstast nede, såsom Ctrl eller Alt, og tryk på et bogstav, et tal eller en funktionstast. Escape annullerer.',
  'hotkey.changed': 'Genvejstasten er nu {{hotkey}}.',
  'hotkey.switchedOff': 'Genvejstasten er slået fra.',
  'hotkey.taken': 'Et andet program bruger {{hotkey}}, så den gør intet her. Vælg en anden kombination.',
  'hotkey.no-key':
    'Tastaturlayoutet har ingen tast til {{hotkey}}, så den gør intet nu. Vælg en anden kombination.',
  'hotkey.try': 'Test genvejstast',
  'hotkey.tryHint': 'Tryk {{hotkey}} nu. Intet bliver delt.',
  'hotkey.pressed': 'Den virker.',
  'hotkey.refused':
    '{{hotkey}} er ikke tilgængelig. Måske bruges den af et andet program eller af systemet. Den gør intet her. Vælg en anden kombination.',
  'hotkey.notPressed':
    'Der kom intet i ti sekunder. Måske får et andet program tasterne. Vælg en anden kombination, eller knyt en tast til “{{command}}” i skrivebordets indstillinger.',
  'hotkey.notPressedDesktop':
    'Der kom intet i ti sekunder. Se i skrivebordets tastaturindstillinger, om tasterne stadig er valgt til Hushlink og ikke til andet.',
  'hotkey.notPressedUser':
    'Der kom intet i ti sekunder. Se efter, om skrivebordet har genindlæst sin konfiguration, og om andet bruger tasterne.',
  'hotkey.tryOwnHint': 'Tryk på dine taster nu. Intet bliver delt.',
  'hotkey.action': 'Gør udklipsholderen til et engangslink',
  'hotkey.about.portal':
    'Dit skrivebord bestemmer, hvilke taster det er, og spørger dig først. Du kan ændre dem i dets tastaturindstillinger.',
  'hotkey.about.custom-shortcut':
    'Denne version af GNOME har ingen genvejstaster til programmer. I stedet kan Hushlink tilføje en brugerdefineret genvej i dine tastaturindstillinger. Tasterne kan ændres dér.',
  'hotkey.about.added':
    'Det er en brugerdefineret genvej i dine tastaturindstillinger. Tasterne kan ændres dér.',
  'hotkey.about.line':
    'I {{desktop}} kan kun du selv vælge taster. Føj denne linje til konfigurationen, med taster efter eget valg:',
  'hotkey.about.command':
    'Dette skrivebord giver ikke programmer genvejstaster. Knyt en tast til denne kommando i dets tastaturindstillinger:',
  'hotkey.ask.portal': 'Bed om en genvejstast…',
  'hotkey.ask.custom-shortcut': 'Tilføj genvej',
  'hotkey.asking': 'Dit skrivebord spørger dig om tasterne. Svar dér.',
  'hotkey.noKeys': 'Dit skrivebord har ikke tildelt nogen taster. Vælg nogle i dets tastaturindstillinger.',
  'hotkey.configure': 'Åbn tastaturindstillinger',
  'hotkey.copyLine': 'Kopier linjen',
  'hotkey.lineCopied': 'Linjen er kopieret.',
  'hotkey.short.asking': 'Spørger…',
  'hotkey.short.waiting': 'Venter på skrivebordet…',
  'hotkey.short.noKeys': 'Ingen taster',
  'hotkey.short.byUser': 'Du vælger tasterne',
  'hotkey.does.share-link': 'Del udklipsholderen',
  'hotkey.does.share-message': 'Del udklipsholderen med vejledning',
  'hotkey.does.share-selection': 'Del den markerede tekst',
  'hotkey.does.new-secret': 'Ny besked',
  'hotkey.does.open-link': 'Åbn linket i udklipsholderen',
  'hotkey.twice':
    '{{hotkey}} hører til en anden af dine genvejstaster, så den gør intet her. Vælg en anden kombination.',
  'hotkey.add': 'Tilføj genvejstast…',
  'hotkey.edit': 'Rediger genvejstast: {{what}}',
  'hotkey.remove': 'Fjern genvejstast: {{what}}',
  'hotkey.testNamed': 'Test genvejstast: {{what}}',
  'hotkey.saved': 'Genvejstasten er gemt.',
  'hotkey.removed': 'Genvejstasten er fjernet.',
  'hotkey.task': 'Hvad den gør',
  'hotkey.keys': 'Taster',
  'hotkey.choose': 'Vælg taster…',
  'hotkey.proposed': 'Disse taster er kun et forslag til skrivebordet.',
  'hotkey.destination': 'Server og konto',
  'hotkey.inUse': 'Den, der er i brug',
  'hotkey.profileGone':
    'Dens server eller konto er fjernet, så genvejstasten deler ikke noget. Vælg en anden.',
  'hotkey.ownLifetime': 'En anden levetid end standarden',
  'hotkey.passphrase': 'Lav en adgangssætning til hvert link',
  'hotkey.passphraseHint':
    'Først kopieres linket. Tryk på tasterne igen inden for et minut for at kopiere adgangssætningen.',
  'hotkey.messageHint':
    'Linket kopieres med ordene under “Kopier med vejledning”, på samme sprog som Hushlink.',
  'hotkey.withPassphrase': 'med adgangssætning',
  'hotkey.save': 'Gem genvejstast',

  'profiles.inUse': 'Links oprettes med',
  'profiles.chosen': 'Links oprettes nu med {{profile}}.',
  'profiles.add': 'Tilføj en til',
  'profiles.new': 'En anden server eller konto',
  'profiles.makesPassphrase': 'Generer en adgangssætning til hver ny besked',
  'profiles.makesPassphraseHint': 'Genvejstasten åbner så “Ny besked”, så du kan se adgangssætningen.',
  'profiles.edit': 'Rediger {{profile}}',
  'profiles.editShort': 'Rediger',
  'profiles.remove': 'Fjern {{profile}}',
  'profiles.removeShort': 'Fjern',
  'profiles.removeQuestion': 'Vil du fjerne {{profile}}? Links, der er oprettet med den, bliver i Aktivitet.',
  'profiles.removeAccountQuestion':
    'Vil du fjerne {{profile}}? Dens API-nøgle fjernes også fra nøgleringen. Links, der er oprettet med den, bliver i Aktivitet og kan derefter ikke længere ødelægges eller følges herfra.',
  'profiles.removed': 'Profilen er fjernet.',
  'profiles.tokenStays':
    'Profilen er fjernet, men dens API-nøgle kunne ikke tages ud af nøgleringen. Fjern den der; den står som Hushlink.',
  'profiles.discardQuestion': 'Vil du kassere dine ændringer?',
  'profiles.discard': 'Kassér',

  'measure.measure': 'Mål hastighed',
  'measure.measuring': 'Måler…',
  'measure.hint': 'Spørger hver server om dens status og sender intet andet.',
  'measure.ms': '{{ms}} ms',

  'login.start': 'Start Hushlink i systembakken, når jeg logger ind',
  'login.needsApproval':
    'macOS vil have, at du først tillader det i Systemindstillinger under Generelt, Log ind-emner.',

  'general.heading': 'Generelt',
  'appearance.language': 'Sprog',
  'appearance.system': 'Følg systemet',
  'appearance.theme': 'Tema',
  'appearance.light': 'Lyst',
  'appearance.dark': 'Mørkt',
  'appearance.closeAfterSharing': 'Luk “Ny besked”, når linket er i udklipsholderen',

  'privacy.heading': 'Udklipsholder og privatliv',
  'preferences.watch': 'Tjek nu og da, om links er afsløret',
  'preferences.notify': 'Giv mig besked, når et link afsløres',
  'preferences.keepLinks': 'Behold links, når Hushlink afsluttes',
  'preferences.hide': 'Hold vinduer med beskeder ude af skærmbilleder og skærmdeling',
  'preferences.noHiding': 'Linux kan ikke holde et vindue ude af skærmbilleder og skærmdeling.',
  'preferences.keep': 'Behold kvitteringer, efter et link er afsluttet',
  'preferences.keepNone': 'Behold ingen',
  'preferences.discardDrafts': 'Kassér usendte kladder efter',
  'preferences.discardDraftsHint': 'For kladder, der laves fra nu af. Teksten i en kasseret kladde er væk.',
  'preferences.clear': 'Fjern en kopieret værdi fra udklipsholderen efter',
  'preferences.clearHint': 'For adgangssætninger og genererede eller afslørede værdier.',
  'preferences.clearLinks': 'Fjern også kopierede links',
  'preferences.never': 'Aldrig',
  'preferences.saved': 'Ændringen er gemt.',

  'templates.heading': 'Kopier med vejledning',
  'templates.what': 'Meddelelsen med linket, til modtageren.',
  'templates.language': 'Meddelelsens sprog',
  'templates.words': 'Meddelelse',
  'templates.placeholders':
    '{link} er linket, {until} hvornår det udløber. {passphrase} beder om adgangssætningen, hvor der er en.',
  'templates.preview': 'Forhåndsvisning, for et link med adgangssætning',
  'templates.save': 'Gem meddelelse',
  'templates.saved': 'Meddelelsen er gemt.',
  'templates.useBuiltIn': 'Brug den indbyggede meddelelse',
  'templates.builtIn': 'Den indbyggede meddelelse er tilbage.',

  'updates.check': 'Se efter en ny version en gang om dagen',
  'updates.how':
    'Henter en lille signeret fil og sender intet om dig eller denne computer. Intet installeres.',
  'updates.newer': 'Version {{version}} er tilgængelig.',
  'updates.open': 'Åbn siden',

  'storage.heading': 'Opbevaring',
  'storage.secrets':
    'Beskeder og adgangssætninger: aldrig på disken, undtagen krypteret i en kladde, til den er sendt.',
  'storage.keys.linux':
    'API-nøgler og nøglen til kladder og kvitteringer: i dette skrivebords nøglering (Secret Service).',
  'storage.keys.darwin': 'API-nøgler og nøglen til kladder og kvitteringer: i denne Macs nøglering.',
  'storage.keys.win32': 'API-nøgler og nøglen til kladder og kvitteringer: i Windows Legitimationsstyring.',
  'storage.receipts':
    'Kladder, kvitteringer og links: krypteret (AES-256-GCM) i Hushlinks mappe med brugerdata.',
  'storage.settings': 'Indstillinger: i settings.json i den mappe, som ren tekst uden hemmeligheder.',
};
