using ChurnLab.Learning;
using ChurnLab.Learning.Boosting;
using ChurnLab.Statistics;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Learning.Boosting;

/// <summary>Boosting beside scikit-learn's HistGradientBoosting, on rows that both make from the same stream.</summary>
public sealed class BoostingPeerTests
{
    private const int Rows = 6000;

    [Theory]
    [InlineData("whole", false)]
    [InlineData("gaps", true)]
    public void It_ranks_new_rows_as_well_as_scikit_learn(string name, bool gaps)
    {
        var golden = Golden.Read("Learning", "boosting.json").GetProperty(name);
        var (x, y) = Data(golden.GetProperty("seed").GetInt64(), gaps);
        int[] first = [.. Enumerable.Range(0, Rows / 2)];
        int[] second = [.. Enumerable.Range(Rows / 2, Rows / 2)];
        var model = new GradientBoostingClassifier { Iterations = 60, MaxLeaves = 15 }.Fit(x.Take(first), y.Take(first));

        Assert.Equal(golden.GetProperty("positives").GetInt32(), y.Positives);
        Assert.InRange(Auc(model.Score(x.Take(second)), y.Take(second)) - golden.GetProperty("auc").GetDouble(), -0.003, 0.01);
        Assert.All(
            model.Score(x.Take([0, 1, 2, 3, 4])).Zip(golden.GetProperty("probabilities").Numbers()),
            pair => Assert.InRange(pair.First - pair.Second, -0.1, 0.1));
    }

    private static (FeatureTable X, Target Y) Data(long seed, bool gaps)
    {
        var random = RandomStream.Of(seed, 0);
        var values = new double[Rows * 6];
        var classes = new bool[Rows];
        for (var row = 0; row < Rows; row++)
        {
            var x = values.AsSpan(row * 6, 6);
            for (var place = 0; place < 6; place++)
                x[place] = Math.Floor(random.NextDouble() * 100) / 100;
            var sum = x[0] + (2 * x[1] * x[2]) - (Math.Abs(x[3] - 0.5) * 2);
            classes[row] = sum + random.NextDouble() > 1.25;
            if (gaps && x[5] < 0.2)
                x[1] = double.NaN;
        }

        return (FeatureTable.OfRowMajor(["a", "b", "c", "d", "e", "f"], values), Target.Binary(classes));
    }

    // Scores that tie share their ranks.
    private static double Auc(double[] scores, Target y)
    {
        var (below, wins) = (0.0, 0.0);
        foreach (var tie in Enumerable.Range(0, scores.Length).GroupBy(row => scores[row]).OrderBy(group => group.Key))
        {
            var positives = tie.Count(row => y.Values[row] == 1);
            var negatives = tie.Count() - positives;
            wins += positives * (below + (negatives / 2.0));
            below += negatives;
        }

        return wins / (y.Positives * below);
    }
}
