"""Presses keys and clicks from outside of any program. One line of JSON for each; an empty line answers when it is done."""

import json
import sys

from seats import SEATS

MODIFIERS = {'shift': (42, 1), 'ctrl': (29, 4), 'alt': (56, 8), 'super': (125, 64)}
ROWS = {2: '1234567890', 16: 'qwertyuiop', 30: 'asdfghjkl', 44: 'zxcvbnm'}
CODES = {key: first + index for first, row in ROWS.items() for index, key in enumerate(row)} | {
    'escape': 1,
    'tab': 15,
    'return': 28,
    'space': 57,
    'home': 102,
    'up': 103,
    'left': 105,
    'right': 106,
    'end': 107,
    'down': 108,
    'delete': 111,
}


def press(seat, combination):
    keys = [(key, *MODIFIERS.get(key, (CODES.get(key), 0))) for key in combination.lower().split('+')]
    unknown = [key for key, code, _mask in keys if code is None]
    if unknown:
        raise SystemExit(f'there is no key {unknown[0]}')
    held = 0
    for _key, code, mask in keys:
        held |= mask
        seat.key(code, 1, held)
    for _key, code, mask in reversed(keys):
        held &= ~mask
        seat.key(code, 0, held)


seat = SEATS[sys.argv[1]]()
for line in sys.stdin:
    request = json.loads(line)
    if 'press' in request:
        press(seat, request['press'])
    else:
        seat.click(*request['click'])
    print(flush=True)
