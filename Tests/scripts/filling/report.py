"""The table of figures and the verdict."""

from filling.fills import OURS
from filling.measures import measured


def report(fills, seconds):
    """Prints the table and the verdict, and gives the status to end with."""
    totals = {}
    print(f"{'method':28} {'SSIM':>6} {'PSNR':>6} {'gradient':>8} {'seconds':>7}   "
          f"{len(fills.holes)} holes")
    for method in seconds:
        rows = [measured(fills.photographs[index][1], fills.picture(number, method), mask)
                for number, (index, _, mask) in enumerate(fills.holes)]
        ssim, psnr = (sum(row[name] for row in rows) / len(rows) for name in ("ssim", "psnr"))
        share = sum(row["gradient"] for row in rows) / sum(row["true gradient"] for row in rows)
        totals[method] = ssim, psnr, share
        mean = sum(seconds[method]) / len(rows)
        print(f"{method:28} {ssim:6.4f} {psnr:6.2f} {share:8.2f} {mean:7.3f}")
    ssim, psnr, share = totals.pop(OURS)
    promises = {
        "SSIM at least 0.995 of the best": ssim >= 0.995 * max(t[0] for t in totals.values()),
        "PSNR above all": psnr > max(t[1] for t in totals.values()),
        "gradient within 20 % of the photographs'": 0.8 <= share <= 1.2,
    }
    for promise, is_kept in promises.items():
        print(f"{'met' if is_kept else 'NOT MET':8} {promise}")
    return 0 if all(promises.values()) else 1
