"""As much of the Wayland protocol as it takes to send requests that need no answer."""

import array
import os
import socket
import struct

REGISTRY = 2


def u32(*values):
    return struct.pack(f'={len(values)}I', *values)


def fixed(*values):
    return struct.pack(f'={len(values)}i', *(round(value * 256) for value in values))


def string(text):
    data = text.encode() + b'\0'
    return u32(len(data)) + data + b'\0' * (-len(data) % 4)


class Connection:
    def __init__(self):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(os.path.join(os.environ['XDG_RUNTIME_DIR'], os.environ['WAYLAND_DISPLAY']))
        self.last_id, self.unread, self.globals = REGISTRY, b'', {}
        self.send(1, 1, u32(REGISTRY))
        self.settle()

    def new_id(self):
        self.last_id += 1
        return self.last_id

    def send(self, target, opcode, body=b'', fds=()):
        message = u32(target, (8 + len(body)) << 16 | opcode) + body
        rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array('i', fds))] if fds else []
        self.socket.sendmsg([message], rights)

    def bind(self, interface, version):
        """Makes an object of one of the compositor's interfaces."""
        if interface not in self.globals:
            raise SystemExit(f'the compositor has no {interface}')
        made = self.new_id()
        self.send(REGISTRY, 0, u32(self.globals[interface]) + string(interface) + u32(version, made))
        return made

    def settle(self):
        """Waits until the compositor has carried out everything sent so far."""
        callback = self.new_id()
        self.send(1, 0, u32(callback))
        while not self.read_until(callback):
            received = self.socket.recv(65536)
            if not received:
                raise SystemExit('the compositor closed the connection')
            self.unread += received

    def read_until(self, callback):
        while len(self.unread) >= 8:
            sender, word = struct.unpack('=II', self.unread[:8])
            size, opcode = word >> 16, word & 0xFFFF
            if len(self.unread) < size:
                return False
            body, self.unread = self.unread[8:size], self.unread[size:]
            if (sender, opcode) == (1, 0):
                raise SystemExit(f'the compositor reports {body!r}')
            if (sender, opcode) == (REGISTRY, 0):
                name, length = struct.unpack('=II', body[:8])
                self.globals[body[8 : 7 + length].decode()] = name
            if sender == callback:
                return True
        return False
