// ncurses with wide characters, what Swift's importer leaves out of it, and the lifeline that
// gives the terminal back when the program is killed or crashes.
#define NCURSES_WIDECHAR 1
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

// The C library keeps these from programs that ask for no more than its default.
int wcwidth(wchar_t character);
int pipe2(int ends[2], int flags);
int posix_spawn_file_actions_addtcsetpgrp_np(posix_spawn_file_actions_t *actions, int terminal);

static inline int shim_width(unsigned int scalar) { return wcwidth((wchar_t)scalar); }
static inline int shim_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC | O_NONBLOCK); }

static const attr_t shim_bold = A_BOLD;
static const attr_t shim_dim = A_DIM;
static const attr_t shim_italic = A_ITALIC;
static const attr_t shim_underline = A_UNDERLINE;
static const attr_t shim_reverse = A_REVERSE;
static const attr_t shim_blinking = A_BLINK;
static const attr_t shim_invisible = A_INVIS;

/// What ncurses believes to be on the terminal now.
static inline WINDOW *shim_believed_screen(void) { return curscr; }

static inline int shim_colours(void) { return COLORS; }
static inline int shim_colour_pairs(void) { return COLOR_PAIRS; }

/// A cell of a pair beyond what a short holds.
static inline int shim_set_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(cell, text, attributes, 0, &pair);
}

static inline int shim_window_size(int terminal, struct winsize *size) {
  return ioctl(terminal, TIOCGWINSZ, size);
}

/// Starts a program found in PATH, in a process group of its own and with no signal blocked, ignored
/// or handled; where `terminal` is not -1, the group gets that terminal's foreground.
///
/// - Returns: 0, or the number of the error.
static inline int shim_spawn_job(pid_t *pid, char *const arguments[], int terminal) {
  extern char **environ;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  int error = posix_spawn_file_actions_init(&actions);
  if (error) return error;
  error = posix_spawnattr_init(&attributes);
  if (!error) {
    sigemptyset(&none);
    sigfillset(&all);
    // A thread of Dispatch blocks nearly every signal, and a child inherits that.
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    if (terminal >= 0)
      error = posix_spawn_file_actions_addtcsetpgrp_np(&actions, terminal);
    if (!error)
      error = posix_spawnp(pid, arguments[0], &actions, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

/// Gives a terminal's foreground to a process group; a group in the background may do so too, which
/// would stop it if SIGTTOU were not blocked.
static inline void shim_set_foreground(int terminal, pid_t group) {
  sigset_t output, mask;
  sigemptyset(&output);
  sigaddset(&output, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &output, &mask);
  tcsetpgrp(terminal, group);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
}

static inline int shim_is_stopped(int status) { return WIFSTOPPED(status); }

/// The exit status of a program that has ended, as a shell gives it.
static inline int shim_exit_status(int status) {
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

#define SHIM_SIGNAL_LIMIT 65

// The handlers run between any two instructions, so all they touch lies ready here. Weak, since
// every object file that uses a function below brings this definition along, and all must share
// one.
struct shim_lifeline_state {
  volatile sig_atomic_t is_armed;
  int terminal;
  int notices;
  struct termios settings;
  char farewell[512];
  size_t farewell_length;
  struct sigaction before[SHIM_SIGNAL_LIMIT];
};
__attribute__((weak)) struct shim_lifeline_state shim_lifeline = {.notices = -1};

static void shim_note_signal(int signal) {
  int error = errno;
  char number = (char)signal;
  if (write(shim_lifeline.notices, &number, 1) < 0) { /* full of notices already */
  }
  errno = error;
}

/// Gives the terminal back with nothing but async-signal-safe calls; once.
static void shim_give_terminal_back(void) {
  if (!shim_lifeline.is_armed) return;
  shim_lifeline.is_armed = 0;
  size_t sent = 0;
  while (sent < shim_lifeline.farewell_length) {
    ssize_t count = write(
        shim_lifeline.terminal, shim_lifeline.farewell + sent,
        shim_lifeline.farewell_length - sent);
    if (count > 0) sent += (size_t)count;
    else if (errno != EINTR) break;
  }
  tcsetattr(shim_lifeline.terminal, TCSANOW, &shim_lifeline.settings);
}

/// The handler before this one was the Swift runtime's, which would write a backtrace over the
/// person's shell and ask for keys: the plain end is enough.
static void shim_crash(int signal) {
  struct sigaction plain;
  memset(&plain, 0, sizeof plain);
  plain.sa_handler = SIG_DFL;
  shim_give_terminal_back();
  sigaction(signal, &plain, NULL);
  raise(signal);
}

/// From now on `signal` is written as one byte to the notices given to shim_prepare_lifeline.
static inline void shim_watch_signal(int signal) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = shim_note_signal;
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  sigaction(signal, &action, &shim_lifeline.before[signal]);
}

/// From now on `signal` gives the terminal back before it does what it did before.
static inline void shim_guard_signal(int signal) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = shim_crash;
  action.sa_flags = SA_NODEFER;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, &shim_lifeline.before[signal]);
}

/// What `signal` did before it was watched or guarded.
static inline void shim_release_signal(int signal) {
  sigaction(signal, &shim_lifeline.before[signal], NULL);
}

/// Stops this process as Ctrl-Z does, and the rest of its group with it, until it is continued; that
/// signal is not noted.
static inline void shim_stop_process_group(void) {
  struct sigaction ignored, plain, watched, continued;
  sigset_t stop, mask;
  memset(&ignored, 0, sizeof ignored);
  memset(&plain, 0, sizeof plain);
  ignored.sa_handler = SIG_IGN;
  plain.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &ignored, &watched);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &plain, NULL);
  sigaction(SIGCONT, &plain, &continued);
  // Sent to this very thread, so that nothing after it runs before the stop. The thread may be one
  // of Dispatch's, which block nearly every signal.
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGCONT, &continued, NULL);
  sigaction(SIGTSTP, &watched, NULL);
}

static inline void shim_prepare_lifeline(
    int terminal, int notices, const struct termios *settings) {
  shim_lifeline.terminal = terminal;
  shim_lifeline.notices = notices;
  shim_lifeline.settings = *settings;
}

/// From now on a crash, or an exit from anywhere, sends `farewell` and restores the settings.
static inline void shim_arm_lifeline(const unsigned char *farewell, size_t length) {
  if (length > sizeof shim_lifeline.farewell) length = sizeof shim_lifeline.farewell;
  memcpy(shim_lifeline.farewell, farewell, length);
  shim_lifeline.farewell_length = length;
  shim_lifeline.is_armed = 1;
}

static inline void shim_disarm_lifeline(void) { shim_lifeline.is_armed = 0; }
