"""A keyboard and a pointer for each kind of compositor. Keys and buttons have the numbers of linux/input-event-codes.h."""

import tempfile
import time

from wire import Connection, fixed, string, u32

LEFT = 0x110
SCREEN = (1280, 800)


class KwinSeat:
    """org_kde_kwin_fake_input"""

    def __init__(self):
        self.wayland = Connection()
        self.input = self.wayland.bind('org_kde_kwin_fake_input', 4)
        self.send(0, string('hushlink') + string('a test'))

    def send(self, opcode, body):
        self.wayland.send(self.input, opcode, body)
        self.wayland.settle()

    def key(self, code, down, _modifiers):
        self.send(10, u32(code, down))

    def click(self, x, y):
        self.send(9, fixed(x, y))
        for down in (1, 0):
            self.send(2, u32(LEFT, down))


KEYMAP = """xkb_keymap {
  xkb_keycodes { include "evdev+aliases(qwerty)" };
  xkb_types { include "complete" };
  xkb_compat { include "complete" };
  xkb_symbols { include "pc+us+inet(evdev)" };
};"""


class WlrootsSeat:
    """zwp_virtual_keyboard_v1 and zwlr_virtual_pointer_v1"""

    def __init__(self):
        self.wayland = Connection()
        seat = self.wayland.bind('wl_seat', 1)
        keyboards = self.wayland.bind('zwp_virtual_keyboard_manager_v1', 1)
        pointers = self.wayland.bind('zwlr_virtual_pointer_manager_v1', 1)
        self.keyboard, self.pointer = self.wayland.new_id(), self.wayland.new_id()
        self.wayland.send(keyboards, 0, u32(seat, self.keyboard))
        self.wayland.send(pointers, 0, u32(seat, self.pointer))
        with tempfile.TemporaryFile() as file:
            keymap = KEYMAP.encode() + b'\0'
            file.write(keymap)
            file.flush()
            self.wayland.send(self.keyboard, 0, u32(1, len(keymap)), [file.fileno()])
            self.wayland.settle()

    def key(self, code, down, modifiers):
        self.wayland.send(self.keyboard, 1, u32(now(), code, down))
        self.wayland.send(self.keyboard, 2, u32(modifiers, 0, 0, 0))
        self.wayland.settle()

    def click(self, x, y):
        self.wayland.send(self.pointer, 1, u32(now(), int(x), int(y), *SCREEN))
        for down in (1, 0):
            self.wayland.send(self.pointer, 4)
            self.wayland.send(self.pointer, 2, u32(now(), LEFT, down))
        self.wayland.send(self.pointer, 4)
        self.wayland.settle()


def now():
    return int(time.monotonic() * 1000) & 0xFFFFFFFF


class GnomeSeat:
    """org.gnome.Mutter.RemoteDesktop"""

    SERVICE = 'org.gnome.Mutter.RemoteDesktop'

    def __init__(self):
        from gi.repository import Gio, GLib

        self.variant = GLib.Variant
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        (self.session,) = self.call('/org/gnome/Mutter/RemoteDesktop', self.SERVICE, 'CreateSession', None)
        self.send('Start', None)

    def call(self, path, interface, method, arguments):
        reply = self.bus.call_sync(self.SERVICE, path, interface, method, arguments, None, 0, 30000, None)
        return reply.unpack()

    def send(self, method, arguments):
        self.call(self.session, f'{self.SERVICE}.Session', method, arguments)

    def key(self, code, down, _modifiers):
        self.send('NotifyKeyboardKeycode', self.variant('(ub)', (code, bool(down))))

    def click(self, x, y):
        for dx, dy in ((-9999, -9999), (x, y)):
            self.send('NotifyPointerMotionRelative', self.variant('(dd)', (dx, dy)))
        for down in (True, False):
            self.send('NotifyPointerButton', self.variant('(ib)', (LEFT, down)))


SEATS = {'kwin': KwinSeat, 'sway': WlrootsSeat, 'gnome': GnomeSeat}
