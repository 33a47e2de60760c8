"""The sections of docs/engine.md that tell of speed and of parity at full size."""

import importlib.metadata
import os
import re

COLUMNS = {
    "unet3": "a step", "unet3_256": "a step at 256×256", "unet1": "one pass",
    "encode": "VAE encode", "decode": "VAE decode", "edit": "20-step edit", "first": "first step",
}
OURS = "Pentimento"
GIGABYTE = 1e9


def machine():
    with open("/proc/cpuinfo") as file:
        text = file.read()
    model = re.search(r"^model name\s*: (.*)", text, re.MULTILINE)
    name = model[1].strip() if model else "unknown processor"
    units = [unit for flag, unit in (("amx_bf16", "AMX"), ("avx512_bf16", "AVX-512 BF16"),
                                     ("avx512f", "AVX-512"), ("avx2", "AVX2")) if has(flag)]
    return f"{name} with {units[0]}" if units else name


def has(flag):
    with open("/proc/cpuinfo") as file:
        return re.search(rf"\b{flag}\b", file.read()) is not None


def versions():
    def version(package):
        return importlib.metadata.version(package).partition("+")[0]

    names = {"torch": "torch", "diffusers": "diffusers", "openvino": "OpenVINO"}
    return ", ".join(f"{name} {version(package)}" for package, name in names.items())


def precisions():
    """What the processor computes in, the faster first."""
    return ["bf16", "f32"] if has("avx512_bf16") or has("amx_bf16") else ["f32"]


def speed(results, rounds, threads, weights):
    """The section on speed.

    `results` holds each engine's figures by its name and precision, ours under `OURS`;
    `weights` is the size of the model's weights in 16 bits.
    """
    lines = [
        "InstructPix2Pix at full size with random weights, a picture of 512×512, on a machine with "
        f"{machine()}, {threads} threads; {versions()}. Each engine ran in a process of its own, "
        f"one after another, in rounds: {rounds}.",
        "", "    Tests/scripts/model-benchmark --edits --write", "",
        *speed_table(results), "",
        "Seconds. A step is three passes of the U-Net as one batch; the "
        "first one counts from the start of the program. Memory is the most that was seen of "
        "anonymous memory, which mapped files are no part of; ours is that of `pentimento apply` "
        "with one step, since `bench` holds more than an edit does, a peer's that of its whole "
        "measurement. `bench` takes the best of 3 to 5 runs, a peer of 3. stable-diffusion.cpp was not run "
        "again: on an Intel with AMX it took 71 to 102 s a step, where diffusers in bf16 took 6.4 "
        "to 7.5 s.",
        "", *goal_table(results, weights), "",
        "Where a step goes. Arithmetic that is saved counts as done, so that a rate may pass the "
        "chip's limit, which was measured in the same process."]
    for (name, precision), figures in results.items():
        if name == OURS:
            lines += ["", *kind_table(precision, figures)]
    return lines


def speed_table(results):
    header = ["engine", *COLUMNS.values(), "memory, GB"]
    rows = [[f"{name} {precision}", *(seconds(figures.get(key)) for key in COLUMNS),
             f"{figures['peak'] / GIGABYTE:.2f}"]
            for (name, precision), figures in results.items()]
    return table(header, rows)


def goal_table(results, weights):
    """What ours takes as a share of each peer's time, beside the goals for this processor."""
    bar = {"diffusers": 0.3, "OpenVINO": 0.4} if has("amx_bf16") else \
        {"diffusers": 0.65, "OpenVINO": 0.85}
    rows = []
    for (name, precision), figures in results.items():
        ours = results[OURS, precision]
        if name == OURS:
            continue
        goal = bar[name] if precision == "bf16" else 1
        for key in ("unet3", "decode"):
            rows.append([f"{COLUMNS[key]}, {precision}, against {name}",
                         f"{ours[key] / figures[key]:.2f}", f"at most {goal}"])
    precision = precisions()[0]
    ours = results[OURS, precision]
    rows.append([f"the whole picture against 256×256, {precision}",
                 f"{ours['unet3'] / ours['unet3_256']:.2f}", "at least 3.5"])
    if precision == "bf16":
        rows.append(["memory beyond the weights, bf16",
                     f"{(ours['peak'] - weights) / GIGABYTE:.2f} GB", "below 1 GB"])
    return table(["what", "measured", "goal"], rows)


def kind_table(precision, figures):
    limit = figures["limit"]
    rows = []
    for kind, share in sorted(figures["kinds"].items(), key=lambda item: -item[1]["seconds"]):
        rate = share["tflops"]
        rows.append([kind, f"{share['seconds']:.2f}",
                     f"{rate:.2f}" if rate else "–", f"{rate / limit:.0%}" if rate else "–"])
    return table([f"a step in {precision}", "seconds", "TFLOP/s",
                  f"of the chip's {limit:.2f}"], rows)


def parity(found, steps):
    """The section on parity."""
    names = {"embedding": "text encoder", "means": "VAE encode", "unet": "U-Net, three passes",
             "decoded": "VAE decode"}
    rows = [[names[stage], f"{error:.1e}", "1e-4 relative"]
            for stage, error in found["errors"].items()]
    rows.append([f"a whole edit of {steps} steps, f32", f"{found['difference']}/255", "1/255"])
    rows.append([f"a whole edit of {steps} steps, bf16 against f32", f"{found['bf16']:.1f} dB",
                 "40 dB"])
    return ["The same checks on a full-size InstructPix2Pix with random weights, 512×512, against "
            "diffusers in f32.", "", "    Tests/scripts/model-benchmark --parity --write", "",
            *table(["what", "measured", "goal"], rows), ""]


def table(header, rows):
    return [f"| {' | '.join(cells)} |" for cells in (header, ["---"] * len(header), *rows)]


def seconds(value):
    return f"{value:.2f}" if value else "–"


def write(path, title, lines):
    """Puts the lines in the place of the section, or at the page's end."""
    with open(path, encoding="utf-8") as file:
        page = file.read()
    section = "\n".join([f"## {title}", "", *lines]).rstrip() + "\n"
    found = re.search(rf"^## {re.escape(title)}\n.*?(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    if found:
        rest = page[found.end():]
        page = page[:found.start()] + section + ("\n" + rest if rest else "")
    else:
        page = page.rstrip() + "\n\n" + section
    with open(path, "w", encoding="utf-8") as file:
        file.write(page)
