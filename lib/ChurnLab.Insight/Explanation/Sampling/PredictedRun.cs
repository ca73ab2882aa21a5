using ChurnLab.Learning;

namespace ChurnLab.Insight.Explanation.Sampling;

/// <summary>Asks the model itself, many rows at once.</summary>
internal sealed class PredictedRun(StrippedModel model, GameRows rows, ModelOutput output, int row) : CompositeRun
{
    private const int MostRows = 8192;

    public override void Fill(CoalitionBatch batch, Span<double> outputs)
    {
        for (var from = 0; from < batch.Count; from += MostRows)
        {
            var count = Math.Min(MostRows, batch.Count - from);
            var table = Together(batch.Backgrounds.Slice(from, count), batch.Coalitions.Slice(from, count));
            model.Predict(table, output, threads: 1).CopyTo(outputs[from..]);
        }
    }

    private FeatureTable Together(ReadOnlySpan<int> backgrounds, ReadOnlySpan<ulong> coalitions)
    {
        var columns = new FeatureColumn[rows.Table.Columns.Count];
        var taken = new int[coalitions.Length];
        Array.Fill(taken, row);
        foreach (var place in rows.Held)
            columns[place] = rows.Table.Columns[place].Take(taken);
        for (var player = 0; player < rows.Players.Length; player++)
        {
            for (var i = 0; i < taken.Length; i++)
                taken[i] = (coalitions[i] >> player & 1) != 0 ? row : rows.Rows + backgrounds[i];
            foreach (var place in rows.Players[player])
                columns[place] = rows.Table.Columns[place].Take(taken);
        }

        return FeatureTable.Given(taken.Length, columns);
    }
}
