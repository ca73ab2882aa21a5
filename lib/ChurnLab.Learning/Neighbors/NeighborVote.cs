using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Neighbors;

/// <summary>The answer of the nearest rows.</summary>
internal sealed class NeighborVote
{
    // Distances that differ by less are the same but for rounding.
    private const double SameDistance = 1e-12;
    private readonly int _places;
    private readonly NeighborWeights _kind;
    private readonly double[] _labels;
    private readonly double[] _weights;

    public NeighborVote(int places, NeighborWeights kind, double[] labels, double[] weights)
    {
        (_places, _kind, _labels, _weights) = (places, kind, labels, weights);
        Wanted = RowsThatFill(places, weights);
    }

    /// <summary>Nearest rows that fill the places whatever their weights.</summary>
    public int Wanted { get; }

    public int Rows => _labels.Length;

    public int Places => _places;

    public NeighborWeights Kind => _kind;

    public ReadOnlySpan<double> Labels => _labels;

    public bool IsUnweighted => Array.TrueForAll(_weights, weight => weight == 1);

    public static NeighborVote Read(ModelReader reader)
    {
        var (places, kind) = (reader.Whole(), (NeighborWeights)reader.Whole());
        var (labels, weights) = (reader.Array<double>(), reader.Array<double>());
        ModelReader.Require(places is >= 1 and <= int.MaxValue && Enum.IsDefined(kind) && labels.Length == weights.Length);
        ModelReader.Require(Array.TrueForAll(labels, label => label is 0 or 1) && Array.TrueForAll(weights, weight => weight > 0 && double.IsFinite(weight)));
        return new NeighborVote((int)places, kind, labels, weights);
    }

    public void Write(ModelWriter writer)
    {
        writer.Whole(_places);
        writer.Whole((long)_kind);
        writer.Array<double>(_labels);
        writer.Array<double>(_weights);
    }

    /// <summary>Probability of class 1 by rows in order of distance.</summary>
    public double Of(ReadOnlySpan<Found> found)
    {
        var (border, last) = Border(found);
        var nearest = found[0].Distance;
        var isCertain = _kind == NeighborWeights.Distance && nearest == 0;
        var (taken, tied) = (0.0, 0.0);
        for (var i = 0; i <= last; i++)
        {
            if (i < border)
                taken += _weights[found[i].Row];
            else
                tied += _weights[found[i].Row];
        }

        var share = Math.Min(1, (_places - taken) / tied);
        var (positive, all) = (0.0, 0.0);
        for (var i = 0; i <= last; i++)
        {
            if (isCertain && found[i].Distance > 0)
                break;
            // Relative to the nearest, so that no tiny distance leaves the range of numbers.
            var weight = _weights[found[i].Row] * (i < border ? 1 : share)
                * (_kind == NeighborWeights.Uniform || isCertain || nearest == found[i].Distance ? 1 : nearest / found[i].Distance);
            positive += weight * _labels[found[i].Row];
            all += weight;
        }

        return positive / all;
    }

    // The first row of those as far as the last place, and the last of them; all rows where there are fewer than places.
    private (int First, int Last) Border(ReadOnlySpan<Found> found)
    {
        var (at, sum) = (0, 0.0);
        while ((sum += _weights[found[at].Row]) < _places && at < found.Length - 1)
            at++;
        var (first, last, distance) = (at, at, found[at].Distance);
        while (first > 0 && found[first - 1].Distance >= distance * (1 - SameDistance))
            first--;
        while (last < found.Length - 1 && found[last + 1].Distance <= distance * (1 + SameDistance))
            last++;
        return (first, last);
    }

    private static int RowsThatFill(int places, double[] weights)
    {
        var sorted = weights.Order().ToArray();
        var (count, sum) = (0, 0.0);
        while (count < sorted.Length && sum < places)
            sum += sorted[count++];
        return count;
    }
}
