using ChurnLab.Frames.Texts;
using ChurnLab.Statistics;

namespace ChurnLab.Frames.Cleaning;

/// <summary>Which numbers lie far from the others: candidates to look at, not errors by themselves.</summary>
/// <remarks>
/// Numbers beyond a lower or an upper fence are outliers; those on a fence are not. Where the spread that a rule goes by is
/// zero, as when more than half of the numbers are equal, nothing can be called far and there are no outliers. Missing
/// numbers are skipped.
/// </remarks>
public sealed record OutlierRule
{
    // Makes the MAD of a normal sample estimate its standard deviation: 1/Φ⁻¹(3/4).
    private const double MadToDeviation = 1.4826022185056018;

    private readonly Func<double[], (double Lower, double Upper)> _fences;

    private OutlierRule(string title, Func<double[], (double Lower, double Upper)> fences)
    {
        Name = title;
        _fences = fences;
    }

    /// <summary>
    /// Whether logarithms are compared instead of the numbers: false by default. For sums of money and the like, whose
    /// large values are no surprise. Zero and negative numbers have no logarithm: they are never outliers then, and
    /// reports count them.
    /// </summary>
    public bool OnLogScale { get; init; }

    /// <summary>
    /// Columns whose values make groups with fences of their own: none by default. Missing is a group of its own.
    /// </summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>The rule in words, as titles of rules have it.</summary>
    public string Title
    {
        get
        {
            var title = OnLogScale ? FrameTexts.Get("Outliers.Log", Name) : Name;
            return Within.Count == 0 ? title : FrameTexts.Get("Outliers.Within", title, string.Join(", ", Within));
        }
    }

    private string Name { get; }

    /// <summary>Farther from the quartiles than k interquartile ranges.</summary>
    /// <remarks>
    /// Quartiles are <see cref="QuantileDefinition.Linear"/>. Source: J. W. Tukey, Exploratory Data Analysis (1977), where
    /// k = 1.5 is called outside and k = 3 far out.
    /// </remarks>
    /// <param name="k">Number of interquartile ranges. Range: 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or NaN.</exception>
    public static OutlierRule Tukey(double k = 1.5)
    {
        RequireFactor(k, nameof(k));
        return new OutlierRule(FrameTexts.Get("Outliers.Tukey", FrameTexts.Plain(k)), sorted =>
        {
            var (low, high) = (Quantile.OfSorted(sorted, 0.25), Quantile.OfSorted(sorted, 0.75));
            return Around(low, high, k * (high - low), spread: high - low);
        });
    }

    /// <summary>Farther from the median than some standard deviations, estimated by the median absolute deviation.</summary>
    /// <remarks>
    /// Source: B. Iglewicz, D. C. Hoaglin, How to Detect and Handle Outliers (1993), whose modified z-score 0.6745·(x −
    /// median)/MAD and limit 3.5 these are.
    /// </remarks>
    /// <param name="z">Number of standard deviations. Range: 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or NaN.</exception>
    public static OutlierRule Mad(double z = 3.5)
    {
        RequireFactor(z, nameof(z));
        return new OutlierRule(FrameTexts.Get("Outliers.Mad", FrameTexts.Plain(z)), sorted =>
        {
            var median = Quantile.OfSorted(sorted, 0.5);
            var mad = Quantile.Of(Array.ConvertAll(sorted, value => Math.Abs(value - median)), 0.5);
            return Around(median, median, z * MadToDeviation * mad, spread: mad);
        });
    }

    /// <summary>Below one quantile or above another; every sample has such tails, whether anything is wrong or not.</summary>
    /// <param name="lower">Probability of the lower quantile. Range: 0 to <paramref name="upper"/>; 0 for no lower
    /// fence.</param>
    /// <param name="upper">Probability of the upper quantile. Range: to 1, which is no upper fence.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probabilities are not in order or outside 0 to 1.</exception>
    public static OutlierRule Quantiles(double lower, double upper)
    {
        if (!(lower >= 0 && lower <= upper && upper <= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(lower), lower, "Probabilities of fences must be in order and from 0 to 1.");
        }

        return new OutlierRule(
            FrameTexts.Get("Outliers.Tails", FrameTexts.Plain(lower), FrameTexts.Plain(upper)),
            sorted => (Quantile.OfSorted(sorted, lower), Quantile.OfSorted(sorted, upper)));
    }

    /// <summary>Fences of a sample, on the scale of its numbers; without any number there are none.</summary>
    /// <param name="sorted">Numbers, or their logarithms, ascending and without NaN.</param>
    internal (double Lower, double Upper) Fences(double[] sorted) =>
        sorted.Length == 0 ? (double.NegativeInfinity, double.PositiveInfinity) : _fences(sorted);

    private static (double Lower, double Upper) Around(double low, double high, double margin, double spread) =>
        spread > 0 ? (low - margin, high + margin) : (double.NegativeInfinity, double.PositiveInfinity);

    private static void RequireFactor(double factor, string name)
    {
        if (!(factor >= 0))
            throw new ArgumentOutOfRangeException(name, factor, "The distance of a fence must be 0 or more.");
    }
}
