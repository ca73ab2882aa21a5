using ChurnLab.Learning;
using ChurnLab.Learning.Tuning;

namespace ChurnLab.Tests.Learning.Tuning;

/// <summary>A study goes on from its file as if it had never stopped; files that do not fit are refused.</summary>
public sealed class StudyFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"study-{Guid.NewGuid():N}.jsonl");

    private StudyOptions Options => new() { File = _path, Direction = StudyDirection.Minimize, Batch = 4, Seed = 5, Pruner = new SuccessiveHalvingPruner() };

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData(1, 7)]
    [InlineData(4, 17)]
    [InlineData(4, 20)]
    public void A_resumed_study_is_the_uninterrupted_one(int batch, int stop)
    {
        var whole = new Study(Options with { File = null, Batch = batch }).Run(Surfaces.Conditional, 34);
        using var source = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => new Study(Options with { Batch = batch, Token = source.Token, Threads = 1 }).Run(
            trial =>
            {
                if (trial.Number == stop)
                    source.Cancel();
                trial.Token.ThrowIfCancellationRequested();
                return Surfaces.Conditional(trial);
            },
            34));
        var kept = new Study(Options with { Batch = batch }).Result.Trials.Count;

        var resumed = new Study(Options with { Batch = batch }).Run(Surfaces.Conditional, 34);

        Assert.Equal(stop / batch * batch, kept);
        Assert.Equal(StudyText.Of(whole), StudyText.Of(resumed));
        Assert.Equal(34, resumed.Durations.Count);
    }

    [Fact]
    public void Files_of_one_seed_differ_in_their_times_alone()
    {
        _ = new Study(Options with { Threads = 1 }).Run(Surfaces.Conditional, 20);
        var first = File.ReadAllLines(_path);
        File.Delete(_path);
        _ = new Study(Options with { Threads = 3 }).Run(Surfaces.Conditional, 11);
        _ = new Study(Options with { Threads = 2 }).Run(Surfaces.Conditional, 20);

        Assert.Equal(first[..^1], File.ReadAllLines(_path)[..^1]);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(_path)!, $"*{Path.GetFileName(_path)}*.tmp"));
    }

    [Fact]
    public void Values_that_are_no_numbers_and_any_text_survive()
    {
        double[] values = [double.PositiveInfinity, double.NegativeInfinity, double.NaN, -0.0, 1e-320, 0.1, double.MaxValue];
        double Objective(Trial trial)
        {
            _ = trial.Category("имя «x»\n", "да", "\"нет\"", "\\");
            _ = trial.Int("n", 1, 100, log: true);
            _ = trial.Float("s", 0.1, 0.75, step: 0.2);
            trial.Report(values[trial.Number], 0);
            trial.Report(double.NaN, 1);
            if (trial.Number == 5)
                throw new LearningException("Строка\nвторая");
            return trial.Number == 3 ? trial.Prune() : values[trial.Number];
        }

        var told = new Study(Options with { Batch = 1, Pruner = new NoPruner() }).Run(Objective, values.Length);
        var read = new Study(Options with { Batch = 1, Pruner = new NoPruner() }).Result;

        Assert.Equal(StudyText.Of(told), StudyText.Of(read));
        Assert.Equal(double.NegativeInfinity, read.Best.Value);
        Assert.Equal("Строка\nвторая", read.Trials[5].Message);
        Assert.True(double.IsNegative(read.Trials[3].Reports[0].Value));
        Assert.Equal(told.Durations, read.Durations);
    }

    [Fact]
    public void A_file_of_another_study_is_refused_with_what_differs()
    {
        _ = new Study(Options).Run(Surfaces.Conditional, 5);

        void Refused(StudyOptions other, string what) => Assert.Equal(
            $"The study file '{_path}' has {what}: give the same to go on, or another file to start anew.",
            Assert.Throws<LearningException>(() => new Study(other)).Message);
        Refused(Options with { Seed = 6 }, "seed '5', this study '6'");
        Refused(Options with { Batch = 2 }, "batch '4', this study '2'");
        Refused(Options with { Direction = StudyDirection.Maximize }, "direction 'Minimize', this study 'Maximize'");
        Refused(Options with { About = "other data" }, "about '', this study 'other data'");
        Refused(Options with { Pruner = new NoPruner() }, "pruner 'halving resource 1 factor 4 rate 0 bootstrap 0', this study 'none'");
        Refused(
            Options with { Sampler = new TpeSampler { PriorWeight = 0.5 } },
            "sampler 'tpe startup 10 candidates 24 prior 1 multivariate False group False', "
            + "this study 'tpe startup 10 candidates 24 prior 0.5 multivariate False group False'");
    }

    [Fact]
    public void Another_space_is_refused()
    {
        _ = new Study(Options with { Batch = 1 }).Run(trial => trial.Float("x", 0, 1), 5);

        var failure = Assert.Throws<LearningException>(() => new Study(Options with { Batch = 1 }).Run(trial => trial.Float("x", 0, 2), 8));

        Assert.Equal("Parameter 'x' was Real 0..1 in earlier trials and is now Real 0..2: give it another name, or start a new study.", failure.Message);
        Assert.Equal(5, new Study(Options with { Batch = 1 }).Result.Trials.Count);
    }

    [Fact]
    public void Another_version_is_refused()
    {
        _ = new Study(Options).Run(Surfaces.Conditional, 5);
        File.WriteAllText(_path, File.ReadAllText(_path).Replace("\"version\":1", "\"version\":99", StringComparison.Ordinal));

        Assert.Equal(
            $"The study file '{_path}' is of version 99, this library reads and writes 1: start the study anew in another file.",
            Assert.Throws<LearningException>(() => new Study(Options)).Message);
    }

    [Fact]
    public void A_damaged_file_is_refused_wherever_it_is_damaged()
    {
        _ = new Study(Options).Run(Surfaces.Conditional, 6);
        var bytes = File.ReadAllBytes(_path);
        for (var place = 0; place < bytes.Length; place += 61)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[place] ^= 1;
            File.WriteAllBytes(_path, damaged);
            // The times are told by nothing and decide nothing.
            if (place < Array.LastIndexOf(bytes, (byte)'{'))
                Assert.Contains("study", Assert.Throws<LearningException>(() => new Study(Options)).Message, StringComparison.Ordinal);
            File.WriteAllBytes(_path, bytes[..place]);
            Assert.Contains("study", Assert.Throws<LearningException>(() => new Study(Options)).Message, StringComparison.Ordinal);
        }
    }
}
