using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Boosting;

/// <summary>Between what values the leaves below a node must lie.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ValueBounds(double Low, double High)
{
    public static ValueBounds None => new(double.NegativeInfinity, double.PositiveInfinity);

    public double Held(double value) => Math.Min(Math.Max(value, Low), High);

    /// <summary>Bounds of both sides of a split whose values may only rise (1) or fall (−1), or are free (0).</summary>
    public (ValueBounds Left, ValueBounds Right) Parted(int direction, double leftValue, double rightValue)
    {
        var middle = (leftValue + rightValue) / 2;
        return direction switch
        {
            > 0 => (this with { High = middle }, this with { Low = middle }),
            < 0 => (this with { Low = middle }, this with { High = middle }),
            _ => (this, this),
        };
    }
}
