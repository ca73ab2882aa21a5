using ChurnLab.Learning;
using ChurnLab.Learning.Networks;
using ChurnLab.Learning.Preparation;
using ChurnLab.Statistics;
using ChurnLab.Tests.Learning.Contract;
using ChurnLab.Tests.Learning.Preparation;

namespace ChurnLab.Tests.Learning.Networks;

public sealed class DenoisingAutoencoderTests
{
    private static readonly DenoisingAutoencoder Plain = new() { CorruptionRate = 0, Patience = 0 };

    [Fact]
    public void Without_hidden_layers_and_noise_it_comes_to_the_plane_of_principal_components()
    {
        var x = new StandardScaler().Fit(Rows(300, noise: 3)).Transform(Rows(300, noise: 3));
        var settings = Plain with { HiddenSizes = [], CodeSize = 2, LearningRate = 0.02, BatchSize = 300, MaxEpochs = 400 };
        var errors = ((FittedDenoisingAutoencoder)settings.Fit(x)).ReconstructionErrors(x);
        var components = (FittedPrincipalComponents)new PrincipalComponents { Components = 2 }.Fit(x);

        // No linear code of two numbers leaves less than what the first two components do not explain.
        var least = 1 - components.ExplainedVarianceRatio.Sum();
        Assert.InRange(errors.Average() / least, 1 - 1e-5, 1.01);
    }

    [Fact]
    public void A_bent_surface_is_told_again_better_than_by_a_plane()
    {
        var random = RandomStream.Of(3, 0);
        var values = Enumerable.Range(0, 400).SelectMany(_ =>
        {
            var angle = 3 * (random.NextDouble() - 0.5);
            return new[] { 1.4 * Math.Sin(2 * angle), 1.4 * Math.Cos(2 * angle), angle };
        });
        var x = FeatureTable.OfRowMajor(["a", "b", "c"], [.. values]);
        var settings = Plain with { HiddenSizes = [16], CodeSize = 1, LearningRate = 0.03, BatchSize = 100, MaxEpochs = 30 };
        double Error(DenoisingAutoencoder of) => ((FittedDenoisingAutoencoder)of.Fit(x)).ReconstructionErrors(x).Average();

        var plane = Error(settings with { HiddenSizes = [] });
        foreach (var activation in Enum.GetValues<NetworkActivation>())
            Assert.InRange(Error(settings with { Activation = activation }), 0, 0.5 * plane);
    }

    [Fact]
    public void Rows_that_break_what_the_others_share_stand_out_by_their_errors()
    {
        var (x, y) = (Rows(500), Rows(500, isBroken: true));
        var step = (FittedDenoisingAutoencoder)(new DenoisingAutoencoder { HiddenSizes = [], CodeSize = 2, LearningRate = 0.02, MaxEpochs = 60 }).Fit(x);

        // Each feature of the broken rows looks like that of the others.
        Assert.True(step.ReconstructionErrors(y).Order().ElementAt(100) > step.ReconstructionErrors(x).Order().ElementAt(400));
        Assert.Equal(x.Names, step.Reconstruct(x).Names);
        var (first, again) = (x.Take([7]), step.Reconstruct(x.Take([7])));
        Assert.Equal(
            first.ToRowMajor().Zip(again.ToRowMajor(), (one, other) => Math.Pow(one - other, 2)).Average(), step.ReconstructionErrors(first)[0], 1e-12);
    }

    [Fact]
    public void Many_threads_give_the_bits_of_one()
    {
        // Batches of three parts, so large that threads share them.
        var x = Rows(700, features: 20);
        var settings = new DenoisingAutoencoder { HiddenSizes = [40], BatchSize = 170, MaxEpochs = 2, Seed = 5 };
        double[] Codes(int threads) => settings.Fit(x, null, new FitContext { Threads = threads }).Transform(x).ToRowMajor();

        Assert.Equal(Codes(1), Codes(2));
        Assert.Equal(Codes(1), Codes(5));
        Assert.NotEqual(Codes(1), (settings with { Seed = 6 }).Fit(x).Transform(x).ToRowMajor());
    }

    [Fact]
    public void It_stops_when_rows_held_out_gain_no_more_and_keeps_the_best_weights()
    {
        var x = Rows(120);
        var settings = new DenoisingAutoencoder { HiddenSizes = [8], CodeSize = 2, LearningRate = 0.05, BatchSize = 32, MaxEpochs = 200, Patience = 3 };
        var step = (FittedDenoisingAutoencoder)settings.Fit(x);
        var history = step.History;

        Assert.InRange(history.Training.Count, 5, 199);
        Assert.Equal(history.Training.Count, history.Validation.Count);
        Assert.Equal(history.Training.Count, history.Kept + 3);
        Assert.Equal(history.Validation.Min(), history.Validation[history.Kept - 1]);
        var stopped = settings with { MaxEpochs = history.Kept };
        Assert.Equal(stopped.Fit(x).Transform(x).ToRowMajor(), step.Transform(x).ToRowMajor());
        Assert.Equal(history.Validation, SavedState.Again(step).History.Validation);
        Assert.Equal(history.Training, SavedState.Again(step).History.Training);
    }

    [Fact]
    public void Its_history_is_the_error_of_the_rows_it_saw()
    {
        // One batch: its error is that before the only step; weights drawn tell hardly anything.
        var x = new StandardScaler().Fit(Rows(200)).Transform(Rows(200));
        var one = (FittedDenoisingAutoencoder)(Plain with { MaxEpochs = 1, BatchSize = 200, LearningRate = 1e-9 }).Fit(x);

        Assert.Equal(one.ReconstructionErrors(x).Average(), one.History.Training[0], 1e-5);
        Assert.Empty(one.History.Validation);
        Assert.Equal(1, one.History.Kept);
    }

    [Fact]
    public void A_weight_is_a_number_of_rows()
    {
        var x = Rows(60);
        double[] weights = [.. Enumerable.Range(0, 60).Select(row => row % 2 == 0 ? 3.0 : 1)];
        int[] repeated = [.. Enumerable.Range(0, 60).SelectMany(row => Enumerable.Repeat(row, (int)weights[row]))];
        var settings = Plain with { HiddenSizes = [6], CodeSize = 2, BatchSize = 1000, MaxEpochs = 20, LearningRate = 0.01 };
        var weighted = settings.Fit(x, null, new FitContext { Weights = weights });

        PreparationGolden.Near(settings.Fit(x.Take(repeated)).Transform(x).ToRowMajor(), weighted.Transform(x).ToRowMajor(), "code", 1e-3);
        Assert.True(settings.Fit(x).Transform(x).ToRowMajor().Zip(weighted.Transform(x).ToRowMajor(), (one, other) => Math.Abs(one - other)).Max() > 0.01);
    }

    [Fact]
    public void Noise_takes_the_asked_share_of_values_from_other_rows_of_the_same_feature()
    {
        // So few rows that a value of its own would be missed.
        const int count = 5;
        var x = FeatureTable.OfRowMajor(["a", "b", "c"], [.. Enumerable.Range(0, 3 * count).Select(i => (i % 3 * 1000.0) + (i / 3))]);
        var rows = new NetworkRows<float>(Fitted(x));
        var (noise, random, changed, seen) = (new SwapNoise(0.3), RandomStream.Of(1, 0), 0, new HashSet<float>());
        // The last row is not among those that values come from.
        int[] order = [.. Enumerable.Range(0, count - 1).Reverse()];
        for (var round = 0; round < 1000; round++)
        {
            for (var place = 0; place < order.Length; place++)
            {
                var line = rows.Row(order[place]).ToArray();
                noise.Disturb(line, rows, order, place, random);
                Assert.True(!line.AsSpan(3).ContainsAnyExcept(0));
                for (var feature = 0; feature < 3; feature++)
                {
                    if (line[feature] == rows.Row(order[place])[feature])
                        continue;
                    changed++;
                    seen.Add(line[feature]);
                    Assert.Equal(feature, (int)line[feature] / 1000);
                }
            }
        }

        // Four standard deviations of 12 000 draws.
        Assert.Equal(0.3, changed / 12_000.0, 4 * Math.Sqrt(0.3 * 0.7 / 12_000));
        Assert.Equal(3 * (count - 1), seen.Count);
    }

    [Fact]
    public void A_fit_can_be_cancelled_between_batches()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(30));
        var endless = Plain with { HiddenSizes = [4], MaxEpochs = int.MaxValue };

        Assert.ThrowsAny<OperationCanceledException>(() => endless.Fit(Rows(50), null, new FitContext { Token = source.Token }));
    }

    [Fact]
    public void Values_far_out_give_finite_codes_and_an_error_that_tells()
    {
        var x = Rows(50);
        var step = (FittedDenoisingAutoencoder)(Plain with { HiddenSizes = [4], CodeSize = 2, MaxEpochs = 2 }).Fit(x);
        var far = FeatureTable.OfRowMajor([.. x.Names], [.. Enumerable.Repeat(1e300, 5), .. Enumerable.Repeat(-1e12, 5)]);

        Assert.All(step.Transform(far).ToRowMajor(), code => Assert.True(double.IsFinite(code)));
        Assert.InRange(step.ReconstructionErrors(far)[1], 1e23, 1e25);
    }

    [Fact]
    public void What_cannot_be_learnt_is_told_in_a_sentence()
    {
        var x = Rows(50);

        Refused.With("leaves a part empty; give more rows or set Patience to 0", () => new DenoisingAutoencoder().Fit(Rows(3)));
        var huge = FeatureTable.OfRowMajor([.. x.Names], [.. x.ToRowMajor().Select(value => value * 1e6)]);
        var wild = Plain with { HiddenSizes = [.. Enumerable.Repeat(64, 8)], LearningRate = 1 };
        Refused.With("is no finite number: standardise the features, or lower LearningRate, which is 1.", () => wild.Fit(huge));
        Refused.With("'a' has 1 missing values", () => Plain.Fit(new FeatureTable(new NumberFeature("a", [1, double.NaN]))));
        Assert.Equal(8, Plain.Fit(Rows(1)).OutputNames.Count);
    }

    [Fact]
    public void A_setting_outside_its_range_is_named()
    {
        (string, DenoisingAutoencoder)[] wrong =
        [
            ("HiddenSizes is 0", Plain with { HiddenSizes = [4, 0] }),
            ("CodeSize is 0", Plain with { CodeSize = 0 }),
            ("Activation is 9", Plain with { Activation = (NetworkActivation)9 }),
            ("CorruptionRate is 1", Plain with { CorruptionRate = 1 }),
            ("LearningRate is 0", Plain with { LearningRate = 0 }),
            ("BatchSize is 0", Plain with { BatchSize = 0 }),
            ("MaxEpochs is 0", Plain with { MaxEpochs = 0 }),
            ("L2 is -1", Plain with { L2 = -1 }),
            ("Beta1 is 1", Plain with { Beta1 = 1 }),
            ("Beta2 is NaN", Plain with { Beta2 = double.NaN }),
            ("Epsilon is 0", Plain with { Epsilon = 0 }),
            ("ValidationFraction is 1", Plain with { ValidationFraction = 1 }),
            ("Patience is -1", Plain with { Patience = -1 }),
        ];

        Assert.All(wrong, item => Refused.With(item.Item1, () => item.Item2.Fit(Rows(50))));
        Assert.Contains(KeyValuePair.Create("HiddenSizes", (object?)"64, 16"), (Plain with { HiddenSizes = [64, 16] }).Parameters());
    }

    // Features of two hidden numbers and some noise; broken rows take each feature from another row.
    private static FeatureTable Rows(int count, int features = 5, bool isBroken = false, double noise = 0.2)
    {
        var columns = new double[features][];
        for (var place = 0; place < features; place++)
        {
            columns[place] = new double[count];
            for (var row = 0; row < count; row++)
            {
                var random = RandomStream.Of(9, isBroken ? (row + (71L * place)) % count : row);
                var (one, other) = (random.NextDouble() - 0.5, random.NextDouble() - 0.5);
                columns[place][row] = (3 * ((Math.Cos(place) * one) + (Math.Sin(place) * other))) + (noise * (RandomStream.Of(row, place).NextDouble() - 0.5));
            }
        }

        return new(columns.Select((values, place) => new NumberFeature(((char)('a' + place)).ToString(), values)));
    }

    private static TrainingData Fitted(FeatureTable x) => TrainingData.Of(x, null, null);
}
