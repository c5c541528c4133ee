"""Runs a program on a pseudo-terminal of its own.

Usage: terminal.py '{"argv": [...], "cwd": "...", "env": {...}, "tty": ["stdin", "stdout", "stderr"]}'

What is written to stdin here is typed there. What the terminal shows comes out at descriptor 3; what of stdout
and stderr is no terminal comes out at 1 and 2. Ends as the program does.
"""
import fcntl
import json
import os
import pty
import select
import signal
import struct
import sys
import termios

config = json.loads(sys.argv[1])
leader, follower = pty.openpty()
fcntl.ioctl(leader, termios.TIOCSWINSZ, struct.pack('HHHH', config.get('rows', 24), config.get('columns', 80), 0, 0))
child = os.fork()

if child == 0:
    os.setsid()
    fcntl.ioctl(follower, termios.TIOCSCTTY, 0)
    terminals = config['tty']
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(follower if 'stdin' in terminals else null, 0)
    if 'stdout' in terminals:
        os.dup2(follower, 1)
    if 'stderr' in terminals:
        os.dup2(follower, 2)
    os.closerange(3, 256)
    os.chdir(config['cwd'])
    os.execvpe(config['argv'][0], config['argv'], config['env'])

signal.signal(signal.SIGTERM, lambda *_: os.kill(child, signal.SIGTERM))
# the program's are its own; the terminal stays, also while the program has nothing of it open
os.close(1)
os.close(2)
sources = [leader, 0]
status = None

while True:
    ready, _, _ = select.select(sources, [], [], 0.02)

    if leader in ready:
        os.write(3, os.read(leader, 65536))
        continue

    if status is not None:
        break

    if 0 in ready:
        typed = os.read(0, 65536)
        if typed:
            os.write(leader, typed)
        else:
            sources.remove(0)

    ended, code = os.waitpid(child, os.WNOHANG)
    if ended:
        status = code
        sources = [leader]

os._exit(os.waitstatus_to_exitcode(status) % 256)
