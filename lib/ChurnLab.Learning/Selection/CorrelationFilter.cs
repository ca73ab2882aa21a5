using System.Numerics.Tensors;
using ChurnLab.Learning.Preparation;
using ChurnLab.Statistics;

namespace ChurnLab.Learning.Selection;

/// <summary>Drops features that say nearly the same as an earlier one: of each pair correlated above a threshold the later goes.</summary>
/// <remarks>
/// Features are looked at in their order, each against those kept before it, so that what goes does not depend on
/// features that went themselves. A pair is compared on the rows that have both values; a constant feature is
/// correlated with none and is kept. Weights above 0 do not count.
/// </remarks>
public sealed record CorrelationFilter : Transformer
{
    /// <summary>Size of the correlation above which the later feature is dropped. Range: 0 to 1. Default: 0.95.</summary>
    public double Threshold { get; init; } = 0.95;

    /// <summary>Correlation that is looked at. Default: Pearson's.</summary>
    public CorrelationMethod Method { get; init; }

    /// <inheritdoc/>
    public override bool TakesMissing => true;

    /// <inheritdoc/>
    protected override void CheckSettings()
    {
        if (!(Threshold is >= 0 and <= 1))
            throw LearningErrors.Setting(Name, nameof(Threshold), Threshold, "a correlation from 0 to 1");
    }

    /// <inheritdoc/>
    protected override FittedTransformer FitCore(TrainingData data)
    {
        var columns = data.X.Columns;
        var standard = new double[columns.Count][];
        Work.For(columns.Count, data.Threads, place => standard[place] = columns[place].MissingCount == 0 ? Standard(data.X.Numbers(place)) : [], data.Token);
        var (kept, dropped) = (new List<int>(), new List<DroppedFeature>());
        for (var place = 0; place < columns.Count; place++)
        {
            data.Token.ThrowIfCancellationRequested();
            if (Like(place) is { } like)
                dropped.Add(like);
            else
                kept.Add(place);
        }

        return new FittedCorrelationFilter(FeatureSchema.Of(data.X), [.. kept], [.. dropped]);

        DroppedFeature? Like(int place)
        {
            foreach (var earlier in kept)
            {
                var r = standard[earlier].Length > 0 && standard[place].Length > 0
                    ? TensorPrimitives.Dot<double>(standard[earlier], standard[place])
                    : OfPresent(data.X.Numbers(earlier), data.X.Numbers(place));
                if (Math.Abs(r) > Threshold)
                    return new DroppedFeature(columns[place].Name, columns[earlier].Name, Math.Clamp(r, -1, 1));
            }

            return null;
        }
    }

    // Of length 1 around 0, so that a product of two is their correlation; 0 where all values are equal.
    private double[] Standard(ReadOnlySpan<double> values)
    {
        var standard = Method == CorrelationMethod.Spearman ? Ranks.Of(values) : values.ToArray();
        var (least, most) = Sums.Range(standard);
        var (sum, total) = Sums.Of(standard, []);
        var (rest, squares) = Sums.Around(standard, [], sum / total);
        var length = Math.Sqrt(squares - (rest * rest / total));
        if (least == most || !(length > 0))
            Array.Clear(standard);
        else
            Sums.Scale(standard, (sum + rest) / total, length, standard);
        return standard;
    }

    private double OfPresent(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var (first, second) = (new List<double>(one.Length), new List<double>(one.Length));
        for (var row = 0; row < one.Length; row++)
        {
            if (double.IsNaN(one[row]) || double.IsNaN(other[row]))
                continue;
            first.Add(one[row]);
            second.Add(other[row]);
        }

        return first.Count < 2 ? double.NaN : TensorPrimitives.Dot<double>(Standard([.. first]), Standard([.. second]));
    }
}
