using System.Numerics;
using System.Runtime.InteropServices;

namespace ChurnLab.Statistics;

/// <summary>
/// Sums over the events of a time of 1/s, c/s, 1/s², c/s², c²/s² and log s, where s is the hazard at risk less the
/// share c of that of the events which Efron's method takes off.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CoxShares(double One, double Off, double Square, double OffSquare, double OffOffSquare)
{
    public double Logarithm { get; private init; }

    public static CoxShares Of(double atRisk, double dying, int events, CoxTies ties)
    {
        if (ties == CoxTies.Breslow || events == 1)
        {
            return new(events / atRisk, 0, events / atRisk / atRisk, 0, 0) { Logarithm = events * Math.Log(atRisk) };
        }

        double one = 0, off = 0, square = 0, offSquare = 0, offOffSquare = 0, logarithm = 0;
        for (var i = 0; i < events; i++)
        {
            var c = (double)i / events;
            var s = atRisk - (c * dying);
            one += 1 / s;
            off += c / s;
            square += 1 / s / s;
            offSquare += c / s / s;
            offOffSquare += c * c / s / s;
            logarithm += Math.Log(s);
        }

        return new(one, off, square, offSquare, offOffSquare) { Logarithm = logarithm };
    }

    /// <summary>Sum over the events of the means of the columns at risk.</summary>
    public void Means(CoxRiskSet set, Span<double> to)
    {
        for (var j = 0; j < to.Length; j++)
            to[j] = (One * set.AtRisk.Columns[j]) - (Off * set.Dying.Columns[j]);
    }

    /// <summary>Adds the sum over the events of the covariances of the columns at risk, the lower triangle by rows,
    /// times a factor.</summary>
    public void AddCovariances(CoxRiskSet set, Span<double> to, double factor)
    {
        var (risk, dying, width) = (set.AtRisk, set.Dying, set.AtRisk.Columns.Length);
        for (var i = 0; i < width; i++)
        {
            var row = to.Slice(i * width, i + 1);
            var atRisk = factor * ((Square * risk.Columns[i]) - (OffSquare * dying.Columns[i]));
            AddRow(row, risk.Products.AsSpan(i * width), risk.Columns, factor * One, atRisk);
            if (!(Off > 0))
                continue;
            var off = factor * ((OffSquare * risk.Columns[i]) - (OffOffSquare * dying.Columns[i]));
            AddRow(row, dying.Products.AsSpan(i * width), dying.Columns, -factor * Off, -off);
        }
    }

    private static void AddRow(Span<double> to, ReadOnlySpan<double> products, ReadOnlySpan<double> columns, double ofProducts, double ofColumns)
    {
        var j = 0;
        for (; j + Vector<double>.Count <= to.Length; j += Vector<double>.Count)
        {
            var own = (ofProducts * new Vector<double>(products[j..])) - (ofColumns * new Vector<double>(columns[j..]));
            (new Vector<double>(to[j..]) + own).CopyTo(to[j..]);
        }

        for (; j < to.Length; j++)
            to[j] += (ofProducts * products[j]) - (ofColumns * columns[j]);
    }
}
