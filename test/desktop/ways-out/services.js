// Devices, and what browsers do for a page besides.

const { element } = waysOut;
const { credentials } = navigator;
const user = { id: new Uint8Array(1), name: 'x', displayName: 'x' };
const keys = [{ type: 'public-key', alg: -7 }];
const seller = ({ host }) => `https://${host}`;

waysOut.add({
  notification: async ({ url }) => {
    await Notification.requestPermission();
    new Notification('x', { icon: url, image: url, badge: url });
  },
  'messages from a server': async () =>
    (await navigator.serviceWorker.getRegistration()).pushManager.subscribe({ userVisibleOnly: true }),
  payment: ({ secureUrl }) => {
    const total = { label: 'x', amount: { currency: 'EUR', value: '1' } };
    const request = new PaymentRequest([{ supportedMethods: secureUrl }], { total });
    return Promise.all([request.canMakePayment(), request.show()]);
  },
  USB: () => navigator.usb.requestDevice({ filters: [] }),
  HID: () => navigator.hid.requestDevice({ filters: [] }),
  'serial port': () => navigator.serial.requestPort(),
  Bluetooth: () => navigator.bluetooth.requestDevice({ acceptAllDevices: true }),
  MIDI: () => navigator.requestMIDIAccess({ sysex: true }),
  'another screen': ({ secureUrl }) => {
    const request = new globalThis.PresentationRequest([secureUrl]);
    return Promise.all([request.getAvailability(), request.start()]);
  },
  'another player': ({ url }) => {
    const { remote } = element('video', { src: url });
    return Promise.all([remote.watchAvailability(() => undefined), remote.prompt()]);
  },
  'security key': ({ name }) =>
    credentials.create({
      publicKey: { challenge: new Uint8Array(16), rp: { name: 'x', id: name }, user, pubKeyCredParams: keys },
    }),
  'security key of ours': () =>
    credentials.create({
      publicKey: { challenge: new Uint8Array(16), rp: { name: 'x' }, user, pubKeyCredParams: keys },
    }),
  'security key there is': ({ name }) =>
    credentials.get({ publicKey: { challenge: new Uint8Array(16), rpId: name } }),
  'sign-in elsewhere': ({ secureUrl }) =>
    credentials.get({ identity: { providers: [{ configURL: secureUrl, clientId: 'x' }] } }),
  'identity papers': ({ secureUrl }) =>
    credentials.get({ digital: { requests: [{ protocol: 'openid4vp', data: { request_uri: secureUrl } }] } }),
  'kept password': ({ secureUrl }) =>
    credentials.store(new globalThis.PasswordCredential({ id: 'x', password: 'x', iconURL: secureUrl })),
  'kept sign-in': ({ secureUrl }) =>
    credentials.store(
      new globalThis.FederatedCredential({ id: 'x', provider: secureUrl, iconURL: secureUrl }),
    ),
  camera: () => navigator.mediaDevices.getUserMedia({ audio: true, video: true }),
  screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
  'screen without asking': () =>
    navigator.mediaDevices.getUserMedia({ video: { mandatory: { chromeMediaSource: 'desktop' } } }),
  position: () =>
    new Promise((_resolve, reject) => navigator.geolocation.getCurrentPosition(() => {}, reject)),
  'speech that is recognised': () => {
    const recognition = new globalThis.webkitSpeechRecognition();
    recognition.start();
    return waysOut.event(recognition, 'error', 'end');
  },
  speech: () => speechSynthesis.speak(new SpeechSynthesisUtterance('what was found out')),
  spelling: () => {
    element('textarea', { spellcheck: 'true', lang: 'en-US' }).focus();
    document.execCommand('insertText', false, 'mispeled wrods hier ');
  },
  'films that are protected': async () => {
    const videoCapabilities = [{ contentType: 'video/mp4;codecs="avc1.42E01E"' }];
    const configuration = [{ initDataTypes: ['cenc'], videoCapabilities }];
    const access = await navigator.requestMediaKeySystemAccess('com.widevine.alpha', configuration);
    await access.createMediaKeys();
  },
  'shared storage': ({ secureUrl }) => globalThis.sharedStorage.worklet.addModule(secureUrl),
  topics: () => document.browsingTopics(),
  'interest group': (place) =>
    navigator.joinAdInterestGroup(
      { owner: seller(place), name: 'x', biddingLogicURL: place.secureUrl, updateURL: place.secureUrl },
      1_000,
    ),
  auction: (place) =>
    navigator.runAdAuction({
      seller: seller(place),
      decisionLogicURL: place.secureUrl,
      interestGroupBuyers: [seller(place)],
    }),
  sharing: ({ secureUrl }) => navigator.share({ url: secureUrl, title: 'x' }),
  'apps that belong here': () => navigator.getInstalledRelatedApps(),
  'protocol of ours': () => navigator.registerProtocolHandler('web+x', 'app://hushlink/?%s'),
  'storage elsewhere': (place) => document.requestStorageAccessFor(seller(place)),
  graphics: () => navigator.gpu.requestAdapter(),
});
