namespace ChurnLab.Learning.Tuning;

/// <summary>Goes through all combinations of given values in order, the last axis fastest; the study ends with the
/// grid.</summary>
/// <remarks>Optuna takes the points in random order; here a point is known by the number of its trial.</remarks>
/// <param name="Axes">Axes, one per parameter of the objective. Range: 1 or more with different names.</param>
public sealed record GridSampler(params IReadOnlyList<GridAxis> Axes) : Sampler
{
    internal override string Description => "grid " + string.Join("; ", Axes.Select(axis => $"{axis.Name}: {string.Join(", ", axis.Labels)}"));

    internal override int MostTrials => (int)Math.Min(int.MaxValue, Axes.Aggregate(1.0, (points, axis) => points * axis.Labels.Count));

    internal override void Check()
    {
        if (Axes.Count == 0 || Axes.Select(axis => axis.Name).Distinct(StringComparer.Ordinal).Count() < Axes.Count)
            throw new LearningException($"A grid needs axes of different names; got '{string.Join("', '", Axes.Select(axis => axis.Name))}'.");
    }

    internal override Draws Open(DrawContext context) => new GridDraws(Axes, context.Trial);

    private sealed class GridDraws(IReadOnlyList<GridAxis> axes, int point) : Draws
    {
        protected override double DrawCore(string name, ParameterRange range)
        {
            var rest = point;
            for (var place = axes.Count - 1; place >= 0; place--)
            {
                var count = axes[place].Labels.Count;
                if (axes[place].Name == name)
                    return axes[place].ValueOf(rest % count, range);
                rest /= count;
            }

            throw new LearningException($"The grid has no values for the parameter '{name}': add an axis of this name.");
        }
    }
}
