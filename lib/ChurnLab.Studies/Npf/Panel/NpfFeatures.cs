using ChurnLab.Frames;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>The features that come with the library.</summary>
public static class NpfFeatures
{
    /// <summary>All of them, in the order of the panel's columns.</summary>
    public static IReadOnlyList<PanelFeature> All { get; } =
    [
        .. ContributionFeatures.All,
        .. TimingFeatures.All,
        .. BalanceFeatures.All,
        .. PersonFeatures.All,
        .. ContactFeatures.All,
        .. GroupFeatures.All,
        .. EconomyFeatures.All,
        .. GeographyFeatures.All,
    ];

    /// <summary>Some of them, by name, in the order asked for.</summary>
    /// <param name="names">Names of features.</param>
    /// <exception cref="ArgumentException">There is no such feature.</exception>
    public static IReadOnlyList<PanelFeature> Of(params IEnumerable<string> names) => [.. names.Select(Named)];

    /// <summary>Those of some themes, in the order of the panel's columns.</summary>
    /// <param name="themes">Themes.</param>
    public static IReadOnlyList<PanelFeature> About(params IEnumerable<PanelTheme> themes)
    {
        PanelTheme[] wanted = [.. themes];
        return [.. All.Where(feature => wanted.Contains(feature.Theme))];
    }

    private static PanelFeature Named(string name)
    {
        if (All.FirstOrDefault(feature => feature.Name == name) is { } found)
            return found;
        var nearest = NearestName.Of(name, All.Select(feature => feature.Name));
        var hint = nearest is null ? "see NpfFeatures.All." : $"did you mean '{nearest}'?";
        throw new ArgumentException($"There is no feature '{name}': {hint}", nameof(name));
    }
}
