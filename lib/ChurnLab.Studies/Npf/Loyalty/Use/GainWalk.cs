using System.Runtime.InteropServices;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>What is found in the rows of the greatest chance; rows of one chance count as shuffled.</summary>
internal sealed class GainWalk
{
    private readonly int[] _order;
    private readonly int[] _units;
    private readonly double[] _chances;
    private readonly double[] _closes;
    private readonly double[] _money;

    /// <param name="rows">The rows.</param>
    /// <param name="money">Roubles per row.</param>
    /// <param name="units">Number per row of its client.</param>
    public GainWalk(KnownRows rows, double[] money, int[] units)
    {
        (_chances, _closes, _money, _units) = (rows.Chances, rows.Closes, money, units);
        _order = [.. Enumerable.Range(0, rows.Count).OrderByDescending(row => _chances[row])];
    }

    /// <summary>
    /// Shares of closings, then shares of roubles on closed accounts, found in shares of the rows; NaN where there
    /// are none to be found.
    /// </summary>
    /// <param name="shares">Shares of the rows, rising. Range: 0 to 1.</param>
    /// <param name="counts">How often each client is drawn; null: once.</param>
    public double[] At(IReadOnlyList<double> shares, int[]? counts)
    {
        var found = new double[2 * shares.Count];
        var all = Sum(counts, 0, _order.Length);
        var (seen, next) = (new Found(0, 0, 0), 0);
        for (var from = 0; from < _order.Length && next < shares.Count;)
        {
            var to = from + 1;
            while (to < _order.Length && _chances[_order[to]] == _chances[_order[from]])
                to++;
            var tie = Sum(counts, from, to);
            for (; next < shares.Count && shares[next] * all.Rows <= seen.Rows + tie.Rows; next++)
            {
                var part = tie.Rows == 0 ? 0 : ((shares[next] * all.Rows) - seen.Rows) / tie.Rows;
                found[next] = (seen.Closings + (part * tie.Closings)) / all.Closings;
                found[shares.Count + next] = (seen.Money + (part * tie.Money)) / all.Money;
            }

            (seen, from) = (new Found(seen.Rows + tie.Rows, seen.Closings + tie.Closings, seen.Money + tie.Money), to);
        }

        return found;
    }

    private Found Sum(int[]? counts, int from, int to)
    {
        var (rows, closings, money) = (0.0, 0.0, 0.0);
        for (var place = from; place < to; place++)
        {
            var row = _order[place];
            double count = counts is null ? 1 : counts[_units[row]];
            rows += count;
            closings += count * _closes[row];
            money += count * _closes[row] * _money[row];
        }

        return new Found(rows, closings, money);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Found(double Rows, double Closings, double Money);
}
