using ChurnLab.Hosting;

namespace ChurnLab.Learning.Boosting;

/// <summary>The fit of both kinds of gradient boosting.</summary>
internal static class BoostingTrainer
{
    // A fit of more sums than this lasts over a second and says how far it is.
    private const double LongFit = 2e8;

    public static BoostingModel Fit(TrainingData data, double[]? weights, BoostingSettings settings, IBoostingLoss loss)
    {
        var directions = Directions(data.X, settings);
        var all = new BoostingRows(data.X, data.Y!, weights);
        var (fitted, held) = settings.Patience > 0 ? HeldOut.Split(all, settings) : (all, null);
        var order = data.X.Columns.Any(column => column is CategoryFeature) ? CategoryStatistics.Order(fitted.X.Rows, settings.Seed) : [];
        var categories = new CategoryStatistics?[data.X.Columns.Count];
        var columns = new ReadOnlyMemory<double>[categories.Length];
        for (var place = 0; place < columns.Length; place++)
        {
            if (fitted.X.Columns[place] is CategoryFeature category)
                (categories[place], columns[place]) = CategoryStatistics.Learn(category, fitted.Target.Values, fitted.Weights, settings.CategoryPrior, order);
            else
                columns[place] = ((NumberFeature)fitted.X.Columns[place]).Memory;
        }

        using var team = new WorkTeam(Threads(data, settings));
        var run = new BoostingRun(columns, fitted, settings, (loss, directions), team);
        var stop = held is null ? null : new EarlyStop(held, categories, settings, loss, run.Base);
        using var progress = LongFit < (double)data.Rows * columns.Length * settings.Iterations
            ? ProgressScope.Start(settings.Model, settings.Iterations)
            : null;
        for (var tree = 0; tree < settings.Iterations; tree++)
        {
            data.Token.ThrowIfCancellationRequested();
            run.Grow(tree);
            progress?.Report(tree + 1);
            if (stop is not null && stop.IsOver(run.Trees[^1]))
                break;
        }

        var kept = stop?.Best ?? run.Trees.Count;
        return new BoostingModel(run.Base, [.. run.Trees.Take(kept)], categories, new BoostingHistory(run.Losses(), stop?.Losses ?? []));
    }

    // Few cells are done sooner by one thread than shared out.
    private static int Threads(TrainingData data, BoostingSettings settings) =>
        (long)data.Rows * data.X.Columns.Count < 200_000 ? 1 : Work.Threads(data.Threads);

    private static int[] Directions(FeatureTable x, BoostingSettings settings)
    {
        var directions = new int[x.Columns.Count];
        foreach (var (name, direction) in settings.Monotone)
        {
            if (x[name] is CategoryFeature && direction != 0)
                throw new LearningException($"{settings.Model}: Monotone names '{name}', which holds categories; only numbers can be made to rise or fall.");
            directions[x.PlaceOf(name)] = direction;
        }

        return directions;
    }
}
