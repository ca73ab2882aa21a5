using ChurnLab.Learning.Saving;

namespace ChurnLab.Learning.Neighbors;

/// <summary>A fitted <see cref="KNeighborsClassifier"/>.</summary>
public sealed class FittedKNeighborsClassifier : FittedClassifier
{
    private readonly NeighborRows _rows;
    private readonly NeighborSearch _search;
    private readonly NeighborVote _vote;

    internal FittedKNeighborsClassifier(FeatureSchema schema, NeighborRows rows, NeighborVote vote)
        : base(schema, takesMissing: false) => (_rows, _search, _vote) = (rows, new NeighborSearch(rows), vote);

    /// <summary>Rows of the fit, those of weight 0 apart.</summary>
    public int Rows => _rows.Count;

    internal NeighborRows FitRows => _rows;

    internal NeighborVote Vote => _vote;

    /// <summary>The nearest rows of the fit.</summary>
    /// <param name="x">Queries; columns are found by name.</param>
    /// <param name="neighbors">How many of each. Range: 1 to <see cref="Rows"/>.</param>
    /// <param name="threads">Threads at most; 0 is one per core. The result does not depend on it.</param>
    /// <returns>Rows and distances, nearest first; a row of the fit that is asked for is its own neighbour.</returns>
    /// <exception cref="LearningException">A feature is not there, of the other kind, infinite or missing, or the count is out of range.</exception>
    public NeighborTable Neighbors(FeatureTable x, int neighbors, int threads = 0)
    {
        if (neighbors < 1 || neighbors > Rows)
            throw new LearningException(FormattableString.Invariant($"{neighbors} neighbours are asked for; expected 1 to {Rows}, the rows of the fit."));
        var aligned = Aligned(x);
        var table = new NeighborTable(aligned.Rows, neighbors);
        _search.Run(_rows.Like(aligned.ToRowMajor()), neighbors, threads, table.Fill);
        return table;
    }

    internal static FittedKNeighborsClassifier Read(FeatureSchema schema, ModelReader reader)
    {
        var (rows, vote) = (NeighborRows.Read(schema.Count, reader), NeighborVote.Read(reader));
        ModelReader.Require(rows.Count == vote.Rows);
        return new FittedKNeighborsClassifier(schema, rows, vote);
    }

    internal override void WriteState(ModelWriter writer)
    {
        _rows.Write(writer);
        _vote.Write(writer);
    }

    private protected override void ScoreCore(FeatureTable x, double[] scores, int threads) =>
        _search.Run(_rows.Like(x.ToRowMajor()), _vote.Wanted, threads, (query, found) => scores[query] = _vote.Of(found));
}
