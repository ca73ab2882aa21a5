using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>
/// A number that describes an account at the end of a quarter, with its meaning and the way to compute it.
/// </summary>
/// <remarks>
/// It is computed from an <see cref="AsOf"/>, which shows nothing that became known later, and must depend on nothing
/// else;
/// <see cref="LeakGuard"/> checks that it does not.
/// </remarks>
public sealed class PanelFeature
{
    private readonly string _window;

    private PanelFeature(string name, string meaning, string unit, string window, Func<AsOf, double> valueAt) =>
        (Name, Meaning, Unit, _window, ValueAt) = (name, meaning, unit, window, valueAt);

    /// <summary>Name, as a column is called: Latin letters, digits and underscores.</summary>
    public string Name { get; }

    /// <summary>What it says, for readers.</summary>
    public string Meaning { get; }

    /// <summary>Unit of its values, for readers, such as <c>руб.</c></summary>
    public string Unit { get; }

    /// <summary>How far back it looks, for readers, such as <c>4 квартала</c>; empty where that is not said.</summary>
    public string Window => _window.Length == 0 ? "" : StudyTexts.Get("Npf.Window." + _window);

    /// <summary>What it is about.</summary>
    public PanelTheme Theme { get; private init; }

    /// <summary>What it is about, for readers.</summary>
    public string ThemeText => StudyTexts.Get("Npf.Theme." + Theme);

    /// <summary>Whether values are numbers or codes of groups.</summary>
    public PanelFeatureKind Kind { get; private init; }

    /// <summary>Value of a row of the panel; NaN where there is none.</summary>
    internal Func<AsOf, double> ValueAt { get; }

    /// <summary>What the groups of a category are called; null where their code is their name.</summary>
    internal Func<PanelSources, int, string>? LevelName { get; private init; }

    /// <summary>Makes a feature of one's own.</summary>
    /// <remarks>
    /// <code>
    /// var spent = PanelFeature.Of("spent_2", "снято за полгода", "руб.", now => now.Withdrawn(2));
    /// var panel = new NpfPanel(history, new() { Features = [.. NpfFeatures.All, spent] });
    /// </code>
    /// </remarks>
    /// <param name="name">Name of the column: Latin letters, digits and underscores.</param>
    /// <param name="meaning">What it says, for readers.</param>
    /// <param name="unit">Unit of its values, for readers; may be empty.</param>
    /// <param name="value">Value of an account at the end of a quarter; NaN where there is none. Called from several
    /// threads at once.</param>
    /// <exception cref="ArgumentException">The name is no name of a column, or the meaning is blank.</exception>
    public static PanelFeature Of(string name, string meaning, string unit, Func<AsOf, double> value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(meaning);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(value);
        if (name.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter != '_'))
            throw new ArgumentException($"A name of a feature has Latin letters, digits and underscores only; got '{name}'.", nameof(name));
        return new PanelFeature(name, meaning, unit, "", value) { Theme = PanelTheme.Own };
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>A feature that comes with the library; its texts are found by its name, unit and window.</summary>
    internal static PanelFeature Number(string name, PanelTheme theme, string unit, string window, Func<AsOf, double> value) =>
        new(name, StudyTexts.Get("Npf.Feature." + name), StudyTexts.Get("Npf.Unit." + unit), window, value) { Theme = theme };

    /// <summary>Codes of groups, that come with the library.</summary>
    internal static PanelFeature Category(
        string name, PanelTheme theme, Func<AsOf, double> value, Func<PanelSources, int, string>? levelName = null) =>
        new(name, StudyTexts.Get("Npf.Feature." + name), StudyTexts.Get("Npf.Unit.Code"), "Now", value)
        {
            Theme = theme,
            Kind = PanelFeatureKind.Category,
            LevelName = levelName,
        };
}
