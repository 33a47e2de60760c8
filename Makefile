# The two commands of the README are `make run` and `make test`; both set up what they need.

SHELL := /bin/bash
PREFIX ?= /usr/local
IMAGE ?=
PYTHON ?= python3
PACKAGES := libncurses-dev libpng-dev libjpeg62-turbo-dev libsixel-dev libssl-dev libsqlite3-dev \
  libpango1.0-dev libcairo2-dev fonts-dejavu-core pkg-config libdnnl-dev libopenblas-dev libgomp1 \
  libwebp-dev libgif-dev libtiff-dev libheif-dev
TEST_PACKAGES := $(PACKAGES) python3-minimal
HEADERS := ncurses.h png.h jpeglib.h webp/encode.h gif_lib.h tiffio.h libheif/heif.h \
  sixel/sixel.h openssl/sha.h sqlite3.h dnnl.h cblas.h
MODULES := pangocairo
STARTER := Sources/StarterModel/model
BUILD := swift build -c release
# Tests need internals and real speed: one release build of their own, with testing enabled.
TEST_FLAGS := -c release -Xswiftc -enable-testing --scratch-path .build-test

.PHONY: run build test lint format bench guide measure toy setup install clean

run: build
	@program=$$($(BUILD) --show-bin-path)/pentimento; \
	if [ -t 0 ] && [ -t 1 ]; then \
	  if [ -n "$(IMAGE)" ]; then exec "$$program" edit "$(IMAGE)"; else exec "$$program" demo; fi; \
	else \
	  exec "$$program" tour $(if $(IMAGE),"$(IMAGE)") -o "$${TMPDIR:-/tmp}/pentimento-tour"; \
	fi

build: setup
	@$(BUILD) --product pentimento

test: setup lint
	swift build $(TEST_FLAGS) --build-tests
	@set -o pipefail; log=.build-test/test.log; \
	swift test $(TEST_FLAGS) --skip-build 2>&1 | tee $$log || { \
	  echo "what failed:"; grep -A 2 "recorded an issue" $$log | grep -v "^[◇✔]" | tail -n 40; \
	  grep "Test run with" $$log; exit 1; }

lint:
	@swift format lint --strict --recursive Package.swift Sources Tests

format:
	@swift format --in-place --recursive Package.swift Sources Tests

bench: setup
	@$(BUILD) --product bench
	@$$($(BUILD) --show-bin-path)/bench

# Writes docs/retouch.md and its pictures, which the tests hold the engine to.
guide: setup
	@$(BUILD) --product guide
	@$$($(BUILD) --show-bin-path)/guide

# Builds what measures a model on generated pictures: `measure --help` tells how it is called.
measure: setup
	@$(BUILD) --product measure

# Trains a toy with the starter's recipe for two minutes and fails unless its losses fall. Needs
# Python with what Sources/StarterModel/recipe/requirements.txt names, and is not part of the tests.
toy: setup
	@$(BUILD) --product scene-stream
	@$(PYTHON) Sources/StarterModel/recipe/train.py toy \
	  --scenes "$$($(BUILD) --show-bin-path)/scene-stream --world small"

# Installs what is missing with apt, as root or through sudo; elsewhere says what is needed. Of oneDNN
# and OpenBLAS, one is enough where the other is not to be had.
setup:
	@command -v swift >/dev/null || { \
	  echo "pentimento needs a Swift 6.2 toolchain or newer: see https://www.swift.org/install"; exit 1; }
	@missing=; for header in $(HEADERS); do \
	  echo "#include <stdio.h>"$$'\n'"#include <$$header>" | cc -E - >/dev/null 2>&1 || missing="$$missing $$header"; \
	done; \
	for module in $(MODULES); do \
	  pkg-config --exists $$module 2>/dev/null || missing="$$missing $$module"; \
	done; \
	case "$$missing" in " dnnl.h"|" cblas.h") \
	  apt-cache show libdnnl-dev libopenblas-dev >/dev/null 2>&1 || missing= ;; esac; \
	if [ -n "$$missing" ]; then \
	  if command -v apt-get >/dev/null; then \
	    sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	    $$sudo apt-get update -q && \
	    DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -qy $(TEST_PACKAGES); \
	  else \
	    echo "missing:$$missing. Install the development files of ncursesw, libpng, libjpeg-turbo, libwebp, giflib, libtiff 4.5, libheif, libsixel, OpenSSL, SQLite, Pango and Cairo, and oneDNN or OpenBLAS."; \
	    exit 1; \
	  fi; \
	fi

install: build
	@bin=$$($(BUILD) --show-bin-path); share="$(DESTDIR)$(PREFIX)/share"; \
	install -Dm755 "$$bin/pentimento" "$(DESTDIR)$(PREFIX)/bin/pentimento" && \
	install -d "$$share/pentimento/themes" "$$share/man/man1" \
	  "$$share/bash-completion/completions" "$$share/zsh/site-functions" "$$share/fish/vendor_completions.d" && \
	install -m644 themes/*.toml "$$share/pentimento/themes" && \
	rm -rf "$$share/pentimento/starter.new" && \
	cp -R --no-preserve=mode,ownership $(STARTER) "$$share/pentimento/starter.new" && \
	rm -rf "$$share/pentimento/starter" && \
	mv "$$share/pentimento/starter.new" "$$share/pentimento/starter" && \
	"$$bin/pentimento" --generate-completion-script bash > "$$share/bash-completion/completions/pentimento" && \
	"$$bin/pentimento" --generate-completion-script zsh > "$$share/zsh/site-functions/_pentimento" && \
	"$$bin/pentimento" --generate-completion-script fish > "$$share/fish/vendor_completions.d/pentimento.fish" && \
	mkdir -p .build/manual && \
	swift package --allow-writing-to-package-directory generate-manual --output-directory .build/manual >/dev/null && \
	install -m644 .build/manual/pentimento.1 "$$share/man/man1/pentimento.1" && \
	echo "installed in $(DESTDIR)$(PREFIX)"

clean:
	@rm -rf .build .build-test
