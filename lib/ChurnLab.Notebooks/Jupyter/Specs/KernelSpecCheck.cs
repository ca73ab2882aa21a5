namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>What is wrong with a kernelspec.</summary>
internal static class KernelSpecCheck
{
    /// <summary>Clauses that say what is wrong; empty when all is well.</summary>
    /// <param name="spec">The kernelspec.</param>
    /// <param name="all">All of them in the order Jupyter looks.</param>
    /// <param name="current">The program that is running.</param>
    public static IReadOnlyList<string> Problems(KernelSpecEntry spec, IReadOnlyList<KernelSpecEntry> all, KernelProgram current)
    {
        var problems = new List<string>();
        if (spec.File.Unreadable is { } why)
            problems.Add($"{KernelSpecFile.FileName} cannot be read: {why}");
        else if (spec.File.Arguments.Count == 0)
            problems.Add($"{KernelSpecFile.FileName} names no program to start (argv)");
        else if (Path.IsPathRooted(spec.File.Arguments[0]) && !File.Exists(spec.File.Arguments[0]))
            problems.Add($"the program it starts is gone: {spec.File.Arguments[0]}");
        if (all.First(other => other.Name == spec.Name) is var first && first.Folder != spec.Folder)
            problems.Add($"hidden by {first.Folder}");
        if (spec.File.ProgramFolder is { } program && ProgramProblem(program, current) is { } problem)
            problems.Add(problem);
        return problems;
    }

    private static string? ProgramProblem(string folder, KernelProgram current)
    {
        if (!File.Exists(Path.Combine(folder, KernelProgram.FileName)))
            return $"its copy of the program is gone: {folder} (churnlab kernel install makes it anew)";
        return folder == current.Folder || Path.GetFileName(folder) == current.Identity
            ? null
            : $"starts another build than this one: {Path.GetFileName(folder)} (churnlab kernel install brings it up to this one)";
    }
}
