using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace ChurnLab.Tests.House.Checks;

/// <summary>The assemblies a built DLL really uses; the compiler leaves out references no code touches.</summary>
internal static class CompiledReferences
{
    /// <summary>Names of the referenced assemblies that are not part of the .NET runtime, sorted.</summary>
    /// <param name="dll">Path of the DLL.</param>
    public static IReadOnlyList<string> OutsideFramework(string dll)
    {
        using var image = new PEReader(File.OpenRead(dll));
        var metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Where(name => !File.Exists(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), name + ".dll")))
            .Order(StringComparer.Ordinal)
            .ToList();
    }
}
