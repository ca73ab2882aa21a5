using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using ChurnLab.Learning;
using ChurnLab.Learning.Networks;
using ChurnLab.Learning.Preparation;
using ChurnLab.Statistics;

namespace ChurnLab.Benchmarks;

/// <summary>
/// An autoencoder of 60-64-8-64-60 units against scikit-learn's MLPRegressor, which learns to give its inputs.
/// </summary>
internal static class AutoencoderComparison
{
    private const int Rows = 100_000;
    private const int OtherRows = 20_000;
    private const int Features = 60;
    private const int Factors = 6;
    private const int Epochs = 10;
    private const int Runs = 3;

    private const string Script = """
        import json, sys, time
        try:
            import numpy as np, sklearn
            from sklearn.neural_network import MLPRegressor
        except ImportError:
            sys.exit()
        read = lambda part: np.fromfile(f"{sys.argv[1]}/{part}").reshape(-1, int(sys.argv[2]))
        train, test = read("train"), read("test")
        print(f"scikit-learn {sklearn.__version__}, NumPy {np.__version__}, Python {sys.version.split()[0]}", flush=True)
        for line in sys.stdin:
            activation, epochs, dtype, seed = json.loads(line)
            x, other = train.astype(dtype), test.astype(dtype)
            model = MLPRegressor((64, 8, 64), activation=activation, solver="adam", alpha=0, batch_size=256, learning_rate_init=1e-3,
                                 max_iter=epochs, tol=0, n_iter_no_change=epochs + 1, random_state=seed)
            start = time.perf_counter()
            model.fit(x, x)
            fitted = time.perf_counter()
            again = model.predict(x)
            end = time.perf_counter()
            assert model.n_iter_ == epochs
            errors = [float(((of - rows)**2).mean()) for of, rows in ((again, x), (model.predict(other), other))]
            print(json.dumps([fitted - start, end - fitted, *errors]), flush=True)
        """;

    private static readonly (string Name, NetworkActivation Activation)[] Activations =
        [("relu", NetworkActivation.Relu), ("tanh", NetworkActivation.Tanh)];

    public static string Run()
    {
        var folder = Directory.CreateTempSubdirectory("churnlab-autoencoder-").FullName;
        try
        {
            var scaler = new StandardScaler().Fit(Made(Rows, 1));
            var (train, test) = (scaler.Transform(Made(Rows, 1)), scaler.Transform(Made(OtherRows, 2)));
            Write(Path.Combine(folder, "train"), train);
            Write(Path.Combine(folder, "test"), test);
            var components = (FittedPrincipalComponents)new PrincipalComponents { Components = 8 }.Fit(train);
            var least = 1 - components.ExplainedVarianceRatio.Sum();
            using var python = PythonProcess.Start(Script, folder, Features.ToString(CultureInfo.InvariantCulture));
            var lines = Activations.SelectMany(item => Lines(item.Name, item.Activation, train, test, python)).ToList();
            return string.Create(CultureInfo.InvariantCulture, $"""
                # Autoencoder against MLPRegressor

                {(python is null ? "No Python here imports scikit-learn: it was not measured." : $"Against {python.Version}.")}
                {Rows:N0} rows of {Features} features made of {Factors} hidden numbers and noise, standardised; layers of
                60-64-8-64-60 units, Adam, batches of 256, {Epochs} epochs, nothing held out. The regressor is fitted to give
                its inputs, in double precision and in single; its code has the activation of the other layers, where ours
                is linear. Medians of {Runs} runs in turn, after one of each, with seeds of their own; two threads on both
                sides. Errors are mean squared errors per value of the rows fitted and of {OtherRows:N0} others, means over
                the runs: 1 is that of the features' means, {least:0.0000} that of 8 principal components of the rows fitted.

                | network | fit, s | times faster | all rows again, s | rows per second | error | error of others |
                |---|---|---|---|---|---|---|
                {string.Join('\n', lines)}
                """);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Lines(
        string name, NetworkActivation activation, FeatureTable train, FeatureTable test, PythonProcess? python)
    {
        var plain = new DenoisingAutoencoder { Activation = activation, CorruptionRate = 0, Patience = 0, MaxEpochs = Epochs };
        var noisy = plain with { CorruptionRate = 0.15 };
        string[] precisions = python is null ? [] : ["float64", "float32"];
        var (ours, withNoise, codes) = (new List<double[]>(), new List<double[]>(), new List<double>());
        var theirs = precisions.ToDictionary(precision => precision, _ => new List<double[]>(), StringComparer.Ordinal);
        for (var run = 0; run <= Runs; run++)
        {
            ours.Add(Measure(plain with { Seed = run }, train, test, codes));
            withNoise.Add(Measure(noisy with { Seed = run }, train, test, codes));
            foreach (var precision in precisions)
                theirs[precision].Add(Ask(python!, [name, Epochs, precision, run]));
        }

        var fastest = Kept(ours)[0];
        yield return Line($"ours, {name}", Kept(ours), double.NaN);
        yield return Line($"ours, {name}, noise of 0.15", Kept(withNoise), double.NaN);
        foreach (var precision in precisions)
            yield return Line($"MLPRegressor, {name}, {precision}", Kept(theirs[precision]), Kept(theirs[precision])[0] / fastest);
        var seconds = codes.Skip(2).Order().ElementAt((codes.Count - 2) / 2);
        yield return FormattableString.Invariant($"| ours, {name}, codes alone | | | {seconds:0.000} | {train.Rows / seconds:N0} | | |");
    }

    private static string Line(string name, double[] run, double times)
    {
        var faster = double.IsNaN(times) ? "" : times.ToString("0.0", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {run[0]:0.00} | {faster} | {run[1]:0.000} | {Rows / run[1]:N0} | {run[2]:0.0000} | {run[3]:0.0000} |");
    }

    private static double[] Measure(DenoisingAutoencoder settings, FeatureTable train, FeatureTable test, List<double> codes)
    {
        GC.Collect();
        var clock = Stopwatch.StartNew();
        var step = (FittedDenoisingAutoencoder)settings.Fit(train);
        var fit = clock.Elapsed.TotalSeconds;
        clock.Restart();
        step.Reconstruct(train);
        var again = clock.Elapsed.TotalSeconds;
        clock.Restart();
        step.Transform(train);
        codes.Add(clock.Elapsed.TotalSeconds);
        return [fit, again, step.ReconstructionErrors(train).Average(), step.ReconstructionErrors(test).Average()];
    }

    private static double[] Ask(PythonProcess python, object[] request) =>
        JsonSerializer.Deserialize<double[]>(python.Ask(JsonSerializer.Serialize(request)))!;

    // The first run warms; of times the median, of errors, which differ by seed, the mean.
    private static double[] Kept(List<double[]> runs)
    {
        var kept = runs.Skip(1).ToList();
        double Median(int place) => kept.Select(run => run[place]).Order().ElementAt(kept.Count / 2);
        return [Median(0), Median(1), kept.Average(run => run[2]), kept.Average(run => run[3])];
    }

    private static FeatureTable Made(int rows, long seed)
    {
        var random = RandomStream.Of(40, 0);
        var loadings = Enumerable.Range(0, Factors * Features).Select(_ => Normal(random)).ToArray();
        var columns = new double[Features][];
        var hidden = Enumerable.Range(0, Factors).Select(factor => Column(rows, RandomStream.Of(seed, factor))).ToArray();
        Parallel.For(0, Features, place =>
        {
            columns[place] = Column(rows, RandomStream.Of(seed, Factors + place));
            for (var row = 0; row < rows; row++)
            {
                for (var factor = 0; factor < Factors; factor++)
                    columns[place][row] += loadings[(factor * Features) + place] * hidden[factor][row];
            }
        });
        return new(columns.Select((values, place) => new NumberFeature($"x{place}", values)));
    }

    private static double[] Column(int rows, RandomStream random)
    {
        var values = new double[rows];
        for (var row = 0; row < rows; row++)
            values[row] = Normal(random);
        return values;
    }

    private static double Normal(RandomStream random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static void Write(string path, FeatureTable x) => File.WriteAllBytes(path, MemoryMarshal.AsBytes<double>(x.ToRowMajor()).ToArray());
}
