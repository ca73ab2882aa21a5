using System.Globalization;
using System.Resources;

[assembly: NeutralResourcesLanguage("ru")]

namespace ChurnLab.Statistics.Texts;

/// <summary>Sentences about results, from the resource file beside this one: another language is another file.</summary>
internal static class StatisticsTexts
{
    private static readonly ResourceManager Resources = new("ChurnLab.Statistics.Texts.StatisticsTexts", typeof(StatisticsTexts).Assembly);

    // Sentences are Russian whatever the culture of the machine.
    private static readonly CultureInfo Language = CultureInfo.GetCultureInfo("ru");

    /// <summary>A text with its places filled.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public static string Get(string name, params object[] values)
    {
        var text = Resources.GetString(name, Language) ?? throw new MissingManifestResourceException($"There is no text named '{name}'.");
        return values.Length == 0 ? text : string.Format(Language, text, values);
    }

    /// <summary>What a test means, how large its effect is, what speaks against it, and what it does not mean.</summary>
    public static string Explain(HypothesisTest test, double alpha)
    {
        if (double.IsNaN(test.PValue))
            return Get("Test.Impossible", Get($"Test.{test.Kind}.Name"));
        var says = Get(test.PValue <= alpha ? $"Test.{test.Kind}.Found" : $"Test.{test.Kind}.NotFound");
        var sentences = new List<string> { Get("Test.Says", Get($"Test.{test.Kind}.Name"), says, PValue(test.PValue)) };
        if (test.Effect is { } effect && !double.IsNaN(effect.Value))
            sentences.Add(Get("Test.Effect", Of(effect)));
        sentences.AddRange(test.Assumptions.Where(static assumption => assumption.Holds == false).Select(Of));
        sentences.Add(Get(test.PValue <= alpha ? $"Test.{test.Kind}.Not" : "Test.NoEvidence"));
        return string.Join(' ', sentences);
    }

    /// <summary>An estimate and its interval.</summary>
    public static string Of(IntervalEstimate estimate)
    {
        var named = Get($"Estimate.{estimate.Kind}", Number(estimate.Value));
        return double.IsNaN(estimate.Lower) || double.IsNaN(estimate.Upper)
            ? named
            : Get("Estimate.Interval", named, Percent(estimate.Confidence), End(estimate.Lower), End(estimate.Upper));
    }

    /// <summary>An assumption and its check.</summary>
    public static string Of(Assumption assumption)
    {
        var state = assumption.Holds switch { true => "Holds", false => "Fails", null => "Unknown" };
        return Get($"Assumption.{assumption.Kind}.{state}", Number(assumption.Measured), Number(assumption.Limit));
    }

    private static string PValue(double value) => value < 0.0001 ? Get("Test.TinyP") : Get("Test.P", Number(value));

    private static string Percent(double share) => (100 * share).ToString("0.##", Language) + "\u00A0%";

    private static string End(double value) => double.IsInfinity(value) ? Get(value > 0 ? "End.Infinite" : "End.MinusInfinite") : Number(value);

    // Three significant digits, without exponents while a reader can do without.
    private static string Number(double value) => value switch
    {
        double.NaN => Get("Number.Unknown"),
        double.PositiveInfinity or double.NegativeInfinity => Get("Number.Unbounded"),
        _ => value.ToString(Math.Abs(value) is >= 1000 and < 1e15 ? "#,0" : "G3", Language).Replace('-', '−'),
    };
}
