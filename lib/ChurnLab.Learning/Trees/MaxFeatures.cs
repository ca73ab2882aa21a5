using System.Globalization;
using System.Runtime.InteropServices;

namespace ChurnLab.Learning.Trees;

/// <summary>How many features, drawn anew for each node, a split is looked for in.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MaxFeatures
{
    private enum Kind
    {
        All,
        Count,
        Share,
        Sqrt,
        Log2,
    }

    private readonly Kind _kind;
    private readonly double _amount;

    private MaxFeatures(Kind kind, double amount = 0) => (_kind, _amount) = (kind, amount);

    /// <summary>All features («None»); nothing is drawn.</summary>
    public static MaxFeatures All => default;

    /// <summary>The square root of the number of features, rounded down («sqrt»).</summary>
    public static MaxFeatures Sqrt => new(Kind.Sqrt);

    /// <summary>The binary logarithm of the number of features, rounded down («log2»).</summary>
    public static MaxFeatures Log2 => new(Kind.Log2);

    /// <summary>A number of features; all when there are fewer.</summary>
    /// <param name="count">Number of features. Range: 1 or more.</param>
    public static MaxFeatures Count(int count) => new(Kind.Count, count);

    /// <summary>A share of the features, rounded down, but 1 at least.</summary>
    /// <param name="share">Share. Range: above 0, at most 1.</param>
    public static MaxFeatures Share(double share) => new(Kind.Share, share);

    /// <inheritdoc/>
    public override string ToString() => _kind switch
    {
        Kind.Count or Kind.Share => _amount.ToString(CultureInfo.InvariantCulture),
        _ => _kind.ToString().ToLowerInvariant(),
    };

    internal bool IsValid => _kind switch
    {
        Kind.Count => _amount >= 1,
        Kind.Share => _amount is > 0 and <= 1,
        _ => true,
    };

    /// <summary>Number of features to draw of all.</summary>
    internal int Of(int features) => Math.Clamp(
        _kind switch
        {
            Kind.Count => (int)_amount,
            Kind.Share => (int)(_amount * features),
            Kind.Sqrt => (int)Math.Sqrt(features),
            Kind.Log2 => (int)Math.Log2(features),
            _ => features,
        },
        1,
        features);
}
