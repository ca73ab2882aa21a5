using ChurnLab.Charts.Showing;
using ChurnLab.Charts.Texts;
using ChurnLab.Hosting;
using ChurnLab.Statistics;

namespace ChurnLab.Charts;

/// <summary>The values of one group, ascending, without missing ones.</summary>
/// <param name="Name">What the group is called.</param>
/// <param name="Sorted">Its values; empty when all are missing.</param>
internal sealed record ValueGroup(string Name, double[] Sorted)
{
    /// <summary>Whether any two values differ, without which there is no density.</summary>
    public bool Spreads => Sorted.Length > 1 && Sorted[0] < Sorted[^1];

    /// <summary>Sorts values into groups.</summary>
    /// <remarks>
    /// Groups that are numbers or dates ascend, others come as they first appear; values without a group get one of
    /// their own, the last.
    /// </remarks>
    /// <exception cref="FigureException">There are not as many groups as values, or none at all.</exception>
    public static IReadOnlyList<ValueGroup> Of<TGroup, TValue>(
        IEnumerable<TGroup> groups, IEnumerable<TValue> values, string chart)
    {
        var numbers = Numbers.Of(values, chart);
        var labels = LabelsOf(groups, numbers.Length, chart);
        var rows = new Dictionary<PlotValue, List<double>>();
        for (var row = 0; row < labels.Count; row++)
        {
            if (!rows.TryGetValue(labels[row], out var list))
                rows[labels[row]] = list = [];
            if (!double.IsNaN(numbers[row]))
                list.Add(numbers[row]);
        }

        var found = new List<ValueGroup>();
        foreach (var label in Ordered(rows.Keys))
        {
            AmbientCancellation.ThrowIfRequested();
            var sorted = rows[label].ToArray();
            Array.Sort(sorted);
            found.Add(new(NameOf(label), sorted));
        }

        return found;
    }

    /// <summary>Estimates the density of values of the group, or of what stands for them.</summary>
    /// <exception cref="FigureException">There is none.</exception>
    public DensityEstimate Density(ReadOnlySpan<double> values, KernelDensityOptions kernel, string chart)
    {
        try
        {
            return KernelDensity.Estimate(values, kernel);
        }
        catch (ArgumentException error)
        {
            var found = TraceCheck.Values(Sorted.Length);
            var group = Name.Length == 0 ? found : $"group '{Name}' with {found}";
            throw new FigureException($"{chart}: no density of {group}. {error.Message.Split(" (Parameter")[0]}");
        }
    }

    /// <summary>Copies the labels of groups.</summary>
    /// <exception cref="FigureException">There is not one for each value, or none at all.</exception>
    public static PlotValues LabelsOf<TGroup>(IEnumerable<TGroup> groups, int values, string chart)
    {
        var labels = PlotValues.From(groups);
        if (labels.Count != values)
            throw new FigureException($"{chart} needs a group for each value. The groups are {labels.Count}, the values {values}.");
        if (labels.Count == 0)
            throw new FigureException($"{chart} needs at least 1 value. Got 0.");
        return labels;
    }

    /// <summary>Labels in the order in which they are drawn.</summary>
    public static IEnumerable<PlotValue> Ordered(IEnumerable<PlotValue> labels)
    {
        var distinct = labels.Distinct().ToArray();
        return distinct.All(label => label.Kind is not PlotValueKind.Text)
            ? distinct.OrderBy(label => label.IsMissing).ThenBy(label => label.Number).ThenBy(label => label.Text, StringComparer.Ordinal)
            : distinct.OrderBy(label => label.IsMissing);
    }

    /// <summary>What a group is called.</summary>
    public static string NameOf(PlotValue label) => label.Kind switch
    {
        PlotValueKind.Missing => ChartTexts.Get("Group.Missing"),
        PlotValueKind.Number => RussianNumbers.Short(label.Number),
        _ => label.Text!,
    };
}
