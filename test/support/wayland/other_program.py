"""
A program of another toolkit (GTK 4): one field in a window. It does nothing by itself: a test types, copies and pastes with
keys, as its user would. Reads one line of JSON for each request, and answers with one.
"""

import json
import sys

import gi

gi.require_version('Gtk', '4.0')
from gi.repository import Gdk, GLib, Gtk  # noqa: E402


def answer(**fields):
    print(json.dumps(fields), flush=True)


class Program:
    def __init__(self, title):
        self.loop = GLib.MainLoop()
        self.marked, self.pasted, self.keys = None, None, 0
        self.field = Gtk.TextView(wrap_mode=Gtk.WrapMode.CHAR, top_margin=10, left_margin=12, right_margin=12)
        # A long word goes on in the next line as it is.
        self.field.get_buffer().create_tag('as-it-is', insert_hyphens=False)
        self.field.get_buffer().connect(
            'changed', lambda buffer: buffer.apply_tag_by_name('as-it-is', *buffer.get_bounds())
        )
        self.window = Gtk.Window(title=title, child=self.field, default_width=420, default_height=240)
        self.window.connect('close-request', lambda _window: self.loop.quit())
        keys = Gtk.EventControllerKey(propagation_phase=Gtk.PropagationPhase.CAPTURE)
        keys.connect('key-pressed', self.on_key)
        self.window.add_controller(keys)
        self.window.present()
        GLib.io_add_watch(0, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, self.on_request)

    def on_key(self, _controller, key, _code, state):
        self.keys += 1
        if not state & Gdk.ModifierType.CONTROL_MASK:
            return False
        if key == Gdk.KEY_c and self.marked is not None:
            self.copy_marked(self.marked)
            return True
        if key == Gdk.KEY_v:
            self.window.get_clipboard().read_text_async(None, self.on_text)
            return True
        return False

    def on_text(self, clipboard, result):
        try:
            self.pasted = {'text': clipboard.read_text_finish(result)}
        except GLib.Error as error:
            self.pasted = {'text': None, 'reason': error.message}
        self.field.get_buffer().set_text(self.pasted['text'] or '')

    def copy_marked(self, text):
        """As password managers copy: the text, and beside it the mark by which others do not keep or show it."""
        offers = [
            Gdk.ContentProvider.new_for_bytes(kind, GLib.Bytes.new(data.encode()))
            for kind, data in (('text/plain;charset=utf-8', text), ('text/plain', text), (MARK, 'secret'))
        ]
        self.window.get_clipboard().set_content(Gdk.ContentProvider.new_union(offers))

    def on_request(self, _channel, _condition):
        line = sys.stdin.readline()
        if not line:
            self.loop.quit()
            return False
        request = json.loads(line)
        buffer = self.field.get_buffer()
        if 'fill' in request:
            self.marked = request['fill'] if request.get('marked') else None
            buffer.set_text(request['fill'])
            buffer.select_range(*buffer.get_bounds())
            self.pasted = None
            self.field.grab_focus()
        answer(
            active=self.window.is_active(),
            keys=self.keys,
            pasted=self.pasted,
            types=self.window.get_clipboard().get_formats().get_mime_types() or [],
            owner=self.window.get_clipboard().is_local(),
        )
        return True


MARK = 'x-kde-passwordManagerHint'

program = Program(sys.argv[1])
program.loop.run()
