using System.Collections.Concurrent;
using ChurnLab.Studies.Generation;

namespace ChurnLab.Studies.Npf.Generation;

/// <summary>Finds the levels of closing with which the share of rows before a closing follows the originals.</summary>
/// <remarks>
/// A pilot population of the same seed and process lives through all quarters; instead of being closed, its accounts lose weight, so that
/// shares are expectations given everything but the closings themselves. Random numbers are the same in each round.
/// </remarks>
internal static class NpfLevels
{
    /// <summary>Accounts of the pilot population; weights make them tell as much as three times as many that are closed or not.</summary>
    public const int PilotAccounts = 12_288;

    private const int Rounds = 8;
    // Generated accounts have a twentieth more rows than those of the originals: with the same share of rows more of them would be closed.
    private const double Fewer = 0.96;

    private const int MostKept = 8;
    private const double Farthest = -12;
    private const double MeanShare = 0.0156;

    // Each is a pure function of its key.
    private static readonly ConcurrentDictionary<(long Seed, NpfHazard Hazard, NpfCalendar Calendar), Lazy<NpfWorld>> Kept = new();

    /// <summary>The world the options ask for.</summary>
    public static NpfWorld Of(NpfGeneratorOptions options)
    {
        if (Kept.Count > MostKept)
            Kept.Clear();
        return Kept.GetOrAdd((options.Seed, options.Hazard, options.Calendar), key => new Lazy<NpfWorld>(
            () => key.Hazard == NpfHazard.None ? Of(options with { Hazard = NpfHazard.AsOriginal }).Constant() : Solve(key.Seed, key.Calendar))).Value;
    }

    /// <summary>Finds them on a number of threads; -1 for as many as the machine has.</summary>
    internal static NpfWorld Solve(long seed, NpfCalendar calendar, int threads = -1, int rounds = Rounds)
    {
        var world = new NpfWorld(seed, NpfHazard.AsOriginal) { Levels = calendar == NpfCalendar.Free ? NpfFreeLevels.Of(seed) : Initial() };
        var blocks = Pilot(world);
        for (var round = 0; round < rounds; round++)
        {
            var counts = Live(world, blocks, threads);
            world.MeanHazard = counts.MeanHazard;
            if (calendar == NpfCalendar.Free)
                Shift(world.Levels, counts);
            else
                Adjust(world.Levels, counts);
        }

        return world;
    }

    private static double[] Initial()
    {
        var levels = new double[NpfClock.Quarters];
        var initial = NpfCalibration.Default.InitialLevels;
        for (var t = NpfClock.FirstHazard; t < levels.Length; t++)
            levels[t] = initial[Math.Min(t - NpfClock.FirstHazard, initial.Length - 1)];
        return levels;
    }

    private static NpfAccount[][] Pilot(NpfWorld world)
    {
        var drawer = new NpfBlock(world.Seed, world.Schemes, isPilot: true);
        return [.. Enumerable.Range(0, PilotAccounts / NpfBlock.Size).Select(block => drawer.Draw(block, PilotAccounts))];
    }

    // Sums of blocks are added up in their order, so that the number of threads changes nothing.
    private static NpfPilotCounts Live(NpfWorld world, NpfAccount[][] blocks, int threads)
    {
        var counts = new NpfPilotCounts[blocks.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, blocks.Length, options, () => new NpfProcess(world, NpfMoney.Disguised), (block, _, process) =>
        {
            counts[block] = NpfPilotCounts.Of(process, blocks[block]);
            return process;
        }, _ => { });
        return NpfPilotCounts.Sum(counts);
    }

    private static void Adjust(double[] levels, NpfPilotCounts counts)
    {
        var targets = NpfCalibration.Default.ChurnShares;
        for (var i = 0; i < targets.Length; i++)
        {
            var t = NpfClock.FirstHazard + i;
            var step = Step(Fewer * targets[i], counts.Churn[t] / Math.Max(counts.Rows[t], 1e-9));
            levels[t] = Math.Max(Farthest, levels[t] + step);
        }

        var last = NpfClock.LastTold;
        var mean = (levels[last] + levels[last - 1] + levels[last - 2] + levels[last - 3]) / 4;
        for (var t = last + 1; t < levels.Length; t++)
            levels[t] = mean;
    }

    private static void Shift(double[] levels, NpfPilotCounts counts)
    {
        var step = Step(MeanShare, counts.Churn.Sum() / counts.Rows.Sum());
        for (var t = 0; t < levels.Length; t++)
            levels[t] += step;
    }

    private static double Step(double target, double share) => Math.Clamp(PortableMath.Log(target / Math.Max(share, 1e-6)), -1.5, 1.5);
}
