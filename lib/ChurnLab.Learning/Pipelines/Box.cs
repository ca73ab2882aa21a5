using System.Collections;
using System.Globalization;

namespace ChurnLab.Learning.Pipelines;

/// <summary>A step as it is drawn: its name, what is said of it and the steps inside.</summary>
internal sealed record Box(string Title, IReadOnlyList<string> Notes, IReadOnlyList<Box> Inner)
{
    private const int MostItems = 12;

    /// <summary>Settings that differ from their defaults; settings that are estimators themselves become boxes inside.</summary>
    public static Box Of(Estimator settings)
    {
        if (settings is IBoxed parts)
            return parts.Box();
        var defaults = Defaults(settings);
        var own = settings.Parameters().Where(setting => !defaults.TryGetValue(setting.Key, out var usual) || usual != Written(setting.Value)).ToList();
        return new Box(
            settings.Name,
            [.. own.Where(setting => setting.Value is not Estimator).Select(setting => $"{setting.Key} = {Written(setting.Value)}")],
            [.. own.Select(setting => setting.Value).OfType<Estimator>().Select(Of)]);
    }

    /// <summary>What was learnt: how many features come in and go out.</summary>
    public static Box Of(FittedModel model)
    {
        if (model is IBoxed parts)
            return parts.Box();
        var note = model is FittedTransformer step ? Counted(model.Schema.Count, step.OutputNames.Count) : Counted(model.Schema.Count);
        return new Box(model.GetType().Name.Replace("Fitted", "", StringComparison.Ordinal), [note], []);
    }

    public static string Counted(int features) => features == 1 ? "1 feature" : $"{features} features";

    public static string Counted(int taken, int given) => taken == given ? Counted(taken) : $"{Counted(taken)} → {given}";

    /// <summary>Names in a row, the first of them where there are many.</summary>
    public static string Listed(IReadOnlyCollection<string> names) => names.Count <= MostItems
        ? string.Join(", ", names)
        : $"{string.Join(", ", names.Take(MostItems))} and {names.Count - MostItems} more";

    private static Dictionary<string, string> Defaults(Estimator settings) =>
        settings.GetType().GetConstructor(Type.EmptyTypes)?.Invoke(null) is Estimator usual
            ? usual.Parameters().ToDictionary(setting => setting.Key, setting => Written(setting.Value), StringComparer.Ordinal)
            : [];

    private static string Written(object? value) => value switch
    {
        null => "none",
        string text => $"'{text}'",
        Estimator part => part.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> lists => $"[{Listed([.. lists.Select(list => $"{list.Key}: {Written(list.Value)}")])}]",
        IEnumerable items => $"[{Listed([.. items.Cast<object?>().Select(Written)])}]",
        _ => value.ToString() ?? "",
    };
}
